import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { Matrix, type Operation } from "../../../lib/mod.ts";
import { evaluate, gradients } from "../../../solutions/15_autograd.ts";
import type { Symptom } from "../../judge/check.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

/** Which input's slopes are spoilt on a tape, if any. */
type Spoilt = (tape: Operation[], inputs: Matrix[]) => number | undefined;

/** The hint of a check on an autograd whose values and slopes are spoilt on some tapes. */
async function hintOn(id: string, spoiltOn: Spoilt) {
  const spoil = (matrices: Matrix[], at: number | undefined) =>
    matrices.map((matrix, i) => i === at ? more(matrix) : matrix);
  const lab = labOf({
    evaluate: (tape: Operation[], inputs: Matrix[]) => {
      const values = evaluate(tape, inputs);
      return spoil(values, spoiltOn(tape, inputs) === undefined ? undefined : values.length - 1);
    },
    gradients: (tape: Operation[], inputs: Matrix[]) =>
      spoil(gradients(tape, inputs), spoiltOn(tape, inputs)),
  });
  const problem = await checks.find((check) => check.id === id)!.run(lab);
  return problem?.hint;
}

const more = ({ rows, cols, data }: Matrix) => new Matrix(rows, cols, data.map((x) => x + 1));
const has = (tape: Operation[], op: Operation["op"]) => tape.some((one) => one.op === op);

it("a hint says that softmax is right without causal", async () => {
  const causal: Spoilt = (tape) =>
    tape.some((one) => one.op === "softmaxRows" && one.causal) ? 0 : undefined;
  assertEquals(await hintOn("values-softmax", causal), "onlyWithoutCausal");
  assertEquals(await hintOn("slopes-softmax", causal), "onlyWithoutCausal");
  const any: Spoilt = (tape) => has(tape, "softmaxRows") ? 0 : undefined;
  assertEquals(await hintOn("values-softmax", any), undefined);
});

it("a hint says that the slopes of a row are right, and not those of what it stands beside", async () => {
  const beside = (at: number): Spoilt => (_, [a, b]) =>
    b?.rows === 1 && a.rows > 1 ? at : undefined;
  assertEquals(await hintOn("slopes-rows", beside(0)), "onlyTheRow");
  assertEquals(await hintOn("slopes-rows", beside(1)), undefined);
});

it("a hint on what is unused is about that alone", async () => {
  const chained: Spoilt = (tape, { length }) =>
    tape.length > 3 && tape.some(({ from }) => from[0] === length) ? tape[0].from[0] : undefined;
  assertEquals(await hintOn("unused", chained), "behindAnother");
});

/** The hint of a check on an autograd that comes out otherwise on some tapes. */
async function hintWith(id: string, slopes: (tape: Operation[], inputs: Matrix[]) => Matrix[]) {
  const lab = labOf({ evaluate, gradients: slopes });
  return (await checks.find((check) => check.id === id)!.run(lab))?.hint;
}

/** Slopes of which those that a choice fits are another multiple. */
function multiplied(isWrong: Spoilt, factor = 2) {
  return (tape: Operation[], inputs: Matrix[]) => {
    const wrong = isWrong(tape, inputs);
    return gradients(tape, inputs).map((slope, i) => i === wrong ? times(slope, factor) : slope);
  };
}

const times = ({ rows, cols, data }: Matrix, factor: number) =>
  new Matrix(rows, cols, data.map((x) => x * factor));

it("a hint says that an operation is right where it comes last", async () => {
  const behind = multiplied((tape) => tape[0].op === "relu" && tape.length > 1 ? 0 : undefined);
  const anywhere = multiplied((tape) => tape[0].op === "relu" ? 0 : undefined);
  assertEquals(await hintWith("slopes-entries", behind), "rightWhenLast");
  assertEquals(await hintWith("slopes-entries", anywhere), undefined);
});

it("a hint on what is used twice is given where copies of it come out right", async () => {
  const isTwice = ({ from }: Operation) => from.length === 2 && from[0] === from[1];
  const twice = multiplied((tape) => tape.some(isTwice) ? 0 : undefined);
  assertEquals(await hintWith("used-twice", twice), "twice");
  const long = multiplied((tape) => tape.length > 3 ? 0 : undefined);
  assertEquals(await hintWith("used-twice", long), "alsoUnshared");
});

it("a hint on what is unused says that it is right without", async () => {
  const loose = multiplied((tape) =>
    tape[1]?.from[0] === tape[0].from[0] ? tape[0].from[0] : undefined
  );
  assertEquals(await hintWith("unused", loose), "besideLoose");
});

it("a hint says what else goes wrong, where that has to be mended first", () => {
  const hint = checks.find(({ id }) => id === "slopes-rows")!.hint;
  const problem = { reason: { code: "wrong-answer" } } as const;
  const where = (failed: string) => (check: string) => check === failed ? "failed" : "passed";
  assertEquals(hintIn(hint, { problem, cameOut: where("values-entries") }), "valuesFirst");
  assertEquals(hintIn(hint, { problem, cameOut: where("slopes-entries") }), "entriesFirst");
  assertEquals(hintIn(hint, { problem, cameOut: where("slopes-rows") }), "rows");
});

it("a hint on slopes says whether they have another sign, another shape, or are nearly right", () => {
  const hint = checks.find(({ id }) => id === "slopes-entries")!.hint;
  const of = (got: number[], what?: "shape") => {
    const reason = { code: "wrong-answer", ...(what && { what }) } as const;
    const problem = { reason, numbers: { got, right: [1, -2] } };
    return hintIn(hint, { problem, cameOut: () => "passed" });
  };
  assertEquals(of([-1, 2]), "turned");
  assertEquals(of([], "shape"), "unused");
  assertEquals(of([0.999, -2]), "nearly");
  assertEquals(of([3, -2]), "entries");
});

it("a hint on a network is about its parts where one of them fails", () => {
  const hint = checks.find(({ id }) => id === "network")!.hint;
  const problem = { reason: { code: "wrong-answer" } } as const;
  assertEquals(hintIn(hint, { problem, cameOut: () => "passed" }), "onlyNetworks");
  assertEquals(hintIn(hint, { problem, cameOut: () => "failed" }), "network");
});

function hintIn(hint: (typeof checks)[number]["hint"], symptom: Symptom) {
  return typeof hint === "function" ? hint(symptom) : hint;
}
