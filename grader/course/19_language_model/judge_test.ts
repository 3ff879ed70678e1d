import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  type LanguageModelSize,
  Matrix,
  type Operation,
  parameterShapes,
} from "../../../lib/mod.ts";
import { nextTokenTape } from "../../../solutions/19_language_model.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { checks } from "./checks.ts";
import { CLOSE, epsilonProblem, logitsProblem, lossProblem, ofTape } from "./judge.ts";
import { closest, elsewhere, type Manner, MANNERS, type ModelPart, RIGHT } from "./manners.ts";
import { EVERYTHING, HEADS, LAYERS, ONE_HEAD, SILENT, WHOLE_LAYER } from "./scenes.ts";
import { logitsOf } from "./transformer.ts";
import { futureProblem, learnsProblem, slopesProblem } from "./whole.ts";

const PARTS = Object.keys(MANNERS) as ModelPart[];
const SINGLE = PARTS.flatMap((part) =>
  MANNERS[part].slice(1).map((manner) => ({ ...RIGHT, [part]: manner }) as Manner)
);

/** The reference's tape, each of its operations changed. */
function changed(change: (operation: Operation, i: number) => Operation) {
  return labOf({ nextTokenTape: (size: LanguageModelSize) => nextTokenTape(size).map(change) });
}

const right = changed((operation) => operation);
const withoutMask = changed((operation) =>
  operation.op === "softmaxRows" ? { ...operation, causal: false } : operation
);
const withoutScale = changed((operation) =>
  operation.op === "scale" ? { ...operation, factor: 1 } : operation
);

describe("the manner in which a model is written", () => {
  const told = (manner: Manner) => {
    const logits = Matrix.from(logitsOf(EVERYTHING, manner));
    return closest((other) =>
      !matrixProblem("logits", logits, logitsOf(EVERYTHING, other), { tolerance: CLOSE })
    );
  };

  it("is told by its logits", () => {
    for (const manner of [RIGHT, ...SINGLE]) assertEquals(told(manner), manner);
  });

  it("is told where two parts are wrong", () => {
    const two: Manner = { ...RIGHT, positions: "none", mlp: "linear" };
    assertEquals(told(two), two);
  });

  it("belongs to the check that owns one of its mistakes, and to no other", () => {
    const two: Manner = { ...RIGHT, positions: "none", mlp: "linear" };
    assertEquals(elsewhere(two, { mlp: ["linear"] }), undefined);
    assertEquals(elsewhere(two, { mlp: ["without biases"], scale: ["none"] }), two);
    assertEquals(elsewhere(undefined, {}), undefined);
  });
});

describe("a tape that a submission wrote", () => {
  it("passes where it is right", async () => {
    for (const scene of [...SILENT, ...ONE_HEAD, ...HEADS, ...WHOLE_LAYER, ...LAYERS]) {
      assertEquals(await logitsProblem(right, scene, {}), undefined);
      assertEquals(await lossProblem(right, scene), undefined);
    }
    assertEquals(await slopesProblem(right, LAYERS[1]), undefined);
    assertEquals(await learnsProblem(right), undefined);
  });

  it("fails where its mistake is asked about, and passes where another part is", async () => {
    const problem = await logitsProblem(withoutScale, HEADS[1], { scale: ["none"] });
    assertMatch(
      problem!.message,
      /^logits\[\d\]\[\d\] is \S+, expected \S+ \(random parameters\)$/,
    );
    assertEquals(await logitsProblem(withoutScale, HEADS[1], { mask: ["none"] }), undefined);
  });

  it("fails where what is wrong is not known", async () => {
    const doubled = changed((operation) =>
      operation.op === "scale" ? { ...operation, factor: 3 * operation.factor } : operation
    );
    assert(await logitsProblem(doubled, HEADS[1], { mask: ["none"] }));
    assert(await slopesProblem(doubled, LAYERS[1]));
  });

  it("must not let a later token move what comes before it", async () => {
    const scene = LAYERS[2];
    assertEquals(await futureProblem(right, scene, false), undefined);
    const problem = await futureProblem(withoutMask, scene);
    assertMatch(problem!.message, /^another token \d moves row \d of the logits, which comes/);
  });

  it("is not causal merely because no token sees another", async () => {
    const deaf = changed((operation, i) =>
      operation.op === "matmul" && i > 0 &&
        nextTokenTape(LAYERS[2].size)[i - 1].op === "softmaxRows"
        ? { op: "scale", from: [operation.from[1]], factor: 1 }
        : operation
    );
    const problem = await futureProblem(deaf, LAYERS[2], false);
    assertEquals(problem?.message, "no token moves a later row of the logits");
  });

  it("must move the loss with every parameter", async () => {
    const deaf = changed((operation) =>
      operation.op === "relu" ? { op: "scale", from: operation.from, factor: 0 } : operation
    );
    const problem = await learnsProblem(deaf);
    assertMatch(
      problem!.message,
      /slope 0 along every number of layer0\.mlpGain: nothing reads it/,
    );
  });

  it("must learn a batch by heart", async () => {
    const slow = labOf({
      nextTokenTape: (size: LanguageModelSize) => {
        const tape = nextTokenTape(size);
        const [logits, targets] = tape.at(-1)!.from as [number, number];
        return [
          ...tape.slice(0, -1),
          { op: "softmaxRows", from: [logits] },
          { op: "crossEntropy", from: [logits + 1, targets] },
        ];
      },
    });
    const problem = await learnsProblem(slow);
    assertMatch(problem!.message, /^after 150 steps on the same 6 tokens the loss is 1\.\d+/);
  });

  it("is asked for again by code that kept the operations of an earlier call", async () => {
    let kept: Operation[] = [];
    const lab = labOf({
      nextTokenTape: (size: LanguageModelSize) => kept = [...kept, ...nextTokenTape(size)],
    });
    lab.forget = () => Promise.resolve(void (kept = []));
    for (const scene of [...ONE_HEAD, ...HEADS]) {
      assertEquals(await logitsProblem(lab, scene, {}), undefined);
    }
  });

  it("must begin at about ln V", async () => {
    const loud = labOf({
      nextTokenTape: (size: LanguageModelSize) => {
        const tape = nextTokenTape(size);
        const [logits, targets] = tape.at(-1)!.from as [number, number];
        return [
          ...tape.slice(0, -1),
          { op: "scale", from: [logits], factor: 1000 },
          { op: "crossEntropy", from: [logits + 1, targets] },
        ];
      },
    });
    const problem = await learnsProblem(loud);
    assertMatch(
      problem!.message,
      /^the loss with small random parameters is \d+\.\d+, expected 2\.0/,
    );
  });

  it("is judged as if the targets stood second, but for the loss", async () => {
    const exchanged = changed((operation) =>
      operation.op === "crossEntropy"
        ? { ...operation, from: [operation.from[1], operation.from[0]] }
        : operation
    );
    assertEquals(await logitsProblem(exchanged, LAYERS[1], {}), undefined);
    assertEquals(await slopesProblem(exchanged, LAYERS[1]), undefined);
    assertEquals(await learnsProblem(exchanged), undefined);
    const problem = await lossProblem(exchanged, SILENT[0]);
    assertMatch(problem!.message, /^crossEntropy is from \[1, (\d+)\].*expected \[\1, 1\]$/);
  });

  it("is judged as if its epsilon were the right one, but for the norms", async () => {
    const other = (epsilon: number) =>
      changed((operation) =>
        operation.op === "layerNormRows" ? { ...operation, epsilon } : operation
      );
    assertEquals(await logitsProblem(other(0.1), LAYERS[1], {}), undefined);
    assertEquals(await epsilonProblem(other(1e-5), LAYERS[1]), undefined);
    assertMatch((await epsilonProblem(other(1e-6), LAYERS[1]))!.message, /the epsilon 0\.000001/);
  });

  it("has a hint on the embedding only where that is wrong", async () => {
    const { run } = checks.find(({ id }) => id === "embedding")!;
    const bent = (isBent: (size: LanguageModelSize) => boolean) =>
      labOf({
        nextTokenTape: (size: LanguageModelSize) =>
          nextTokenTape(size).map((operation, i) =>
            i === 1 && isBent(size) ? { op: "relu", from: [operation.from[0]] } : operation
          ),
      });
    assertEquals((await run(bent(() => true)))!.hint, undefined); // the check's own
    assertEquals((await run(bent(({ layers }) => layers > 0)))!.hint, "stream");
  });

  it("must end in the cross-entropy of a row of logits for each token", async () => {
    const endingIn = async (tape: object[]) => {
      const lab = labOf({ nextTokenTape: () => tape });
      return (await ofTape(lab, WHOLE_LAYER[0], () => undefined))?.message;
    };
    assertEquals(
      await endingIn([{ op: "sum", from: [0] }]),
      "the tape cannot be run: it ends in sum, expected crossEntropy",
    );
    assertEquals(
      await endingIn([{ op: "crossEntropy", from: [3, 3] }]),
      "the tape cannot be run: its logits are 2×3, expected 2×2, a row for each token",
    );
  });

  it("is not run where it would be too much work", async () => {
    const long = labOf({
      nextTokenTape: (size: LanguageModelSize) => [
        ...Array.from({ length: 9000 }, () => ({ op: "relu", from: [0] })),
        ...nextTokenTape(size),
      ],
    });
    const problem = await ofTape(long, WHOLE_LAYER[0], () => undefined);
    assertMatch(problem!.message, /^the tape cannot be run: up to operation \d+ it takes \d+ /);
  });

  it("is not run where it has many operations that nothing needs", async () => {
    const idle = (count: number) =>
      labOf({
        nextTokenTape: (size: LanguageModelSize) => {
          const inputs = 2 + parameterShapes(size).length;
          const moved = (index: number) => index < inputs ? index : index + count;
          return [
            ...Array.from({ length: count }, () => ({ op: "sum", from: [1] })),
            ...nextTokenTape(size).map((one) => ({ ...one, from: one.from.map(moved) })),
          ];
        },
      });
    const problem = async (count: number) =>
      (await ofTape(idle(count), WHOLE_LAYER[0], () => undefined))?.message;
    assertEquals(await problem(100), undefined);
    assertMatch(
      (await problem(600))!,
      /^the tape cannot be run: it has 6\d\d operations, far more/,
    );
  });
});
