import { assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type EpochMetrics, type Matrix, Random } from "../../../lib/mod.ts";
import type { Session } from "../../judge/session.ts";
import type { Call } from "../../sandbox/child.ts";
import { judgeWriting, scored, withBlame } from "./capstone.ts";
import { onceEach } from "../../judge/once.ts";
import { course, REFERENCE, STUBS_FOLDER } from "../../testdata/this_course.ts";
import { lossOfCounts } from "./counts.ts";
import { windowLosses } from "./reading.ts";
import { CAPSTONE, sizeFor } from "./settings.ts";
import { startOf } from "./start.ts";
import { tokensOf } from "./text.ts";
import { BrokenWriter, trainWriter } from "./training.ts";

const TEXT = tokensOf("the whale swam and the ship followed the whale. ".repeat(80), new Random(1));
const SIZE = sizeFor(TEXT.characters.length);
const START = startOf(SIZE, new Random(2));
const EPOCH = { epoch: 1, trainLoss: 2, trainAccuracy: 0.3, testLoss: 2, testAccuracy: 0.3 };

/** A session that answers without a child: what it is asked, by the name of the function. */
function sessionOf(answers: Partial<Record<string, (call: Call) => unknown>> = {}): Session {
  const all: Record<string, (call: Call) => unknown> = {
    train: () => START,
    losses: ({ args: [size, params, text] }) =>
      windowLosses(size as typeof SIZE, params as Matrix[], text as Uint8Array),
    write: () => Uint8Array.of(0, 1, 2),
    ...answers,
  };
  const call = (asked: Call) => Promise.resolve({ value: all[asked.fn](asked), after: [] });
  return { call } as unknown as Session;
}

describe("a training of the language model", () => {
  it("is measured by the parent, on text that no call has", async () => {
    const given: unknown[] = [];
    const spy = (call: Call) => {
      given.push(...call.args);
      return START;
    };
    const { loss, written } = await trainWriter(sessionOf({ train: spy }), TEXT, START);
    const losses = windowLosses(SIZE, START, TEXT.unseen);
    assertEquals(loss, losses.reduce((sum, one) => sum + one) / losses.length);
    assertEquals(given.includes(TEXT.unseen), false);
    assertEquals(written.text, TEXT.characters.slice(0, 3).join(""));
  });

  it("tells of no more epochs than there are, and of nothing that is not made of numbers", async () => {
    const seen: EpochMetrics[] = [];
    const noisy = ({ onProgress }: Call) => {
      onProgress?.({ ...EPOCH, trainLoss: "low" });
      for (let i = 0; i < 9; i++) onProgress?.({ ...EPOCH, ballast: "x" });
      return START;
    };
    const { history } = await trainWriter(
      sessionOf({ train: noisy }),
      TEXT,
      START,
      (metrics) => seen.push(metrics),
    );
    assertEquals(history, Array(CAPSTONE.epochs).fill(EPOCH));
    assertEquals(seen, history);
  });

  it("is broken where a parameter is missing, or is of another shape", async () => {
    for (const end of [START.slice(1), [...START.slice(1), START[0]], undefined]) {
      await assertRejects(
        () => trainWriter(sessionOf({ train: () => end }), TEXT, START),
        BrokenWriter,
      );
    }
  });

  it("is broken where the tape says something else of the parameters than the formulas", async () => {
    for (const told of [[1, 1, 1, 1], [], undefined, ["2.9"], [{ valueOf: 1, toString: 1 }]]) {
      await assertRejects(
        () => trainWriter(sessionOf({ losses: () => told }), TEXT, START),
        BrokenWriter,
        "the formulas give",
      );
    }
  });

  it("is broken before it has begun where the tape is wrong from the start", async () => {
    const asked: string[] = [];
    const answers = {
      losses: () => [0, 0, 0, 0],
      train: () => {
        asked.push("train");
        return START;
      },
    };
    await assertRejects(() => trainWriter(sessionOf(answers), TEXT, START), BrokenWriter);
    assertEquals(asked, []);
  });

  it("has written nothing where what came back are not tokens", async () => {
    const { written } = await trainWriter(sessionOf({ write: () => "forged" }), TEXT, START);
    assertEquals(written.text, "");
  });
});

describe("the points of a loss", () => {
  const [triples, pairs] = [3, 2].map((order) =>
    lossOfCounts(order, TEXT.train, TEXT.unseen, TEXT.characters.length)
  );
  const of = (loss: number) =>
    scored({ loss, history: [], trainMs: 1, written: { beginning: "", text: "" } }, TEXT);

  it("are all below the count of triples, some below that of pairs, else none", () => {
    const losses = [triples - 0.001, triples, pairs - 0.001, pairs, NaN, Infinity];
    assertEquals(losses.map((loss) => of(loss).score), [8, 4, 4, 0, 0, 0]);
    assertEquals(losses.map((loss) => of(loss).status === "passed"), [
      true,
      ...Array(5).fill(false),
    ]);
  });

  it("come without a measure where the loss overflowed", () => {
    const { measure, written, message } = of(NaN);
    assertEquals([measure, written], [undefined, undefined]);
    assertMatch(message!, /loss on unseen text is NaN/);
  });

  it("come with the loss, and with what it stands beside", () => {
    const { measure, message } = of(9);
    assertEquals(measure, {
      name: "nats per character of unseen text",
      value: 9,
      better: "lower",
      beside: [
        { name: "counting triples", value: triples },
        { name: "counting pairs", value: pairs },
      ],
    });
    assertMatch(message!, /^The model's loss on unseen text is 9\.000; counting triples comes to/);
  });
});

describe("what to fix first", () => {
  const [failed, passed] = ["failed", "passed"] as const;
  const outcome = { status: failed, message: "Too high." };

  it("is the file where it threw, else the first that failed alone", () => {
    const alone = [{ id: "15_autograd", status: failed }, { id: "03_relu", status: passed }];
    assertEquals(withBlame(outcome, alone).blame, "15_autograd");
    assertEquals(
      withBlame({ ...outcome, blame: "14_optimizers" }, alone).message,
      "Too high. Begin with 14_optimizers.",
    );
  });

  it("is nothing where only exercises failed that it does not need", () => {
    const needed = CAPSTONE.needs.map((id) => ({ id, status: passed }));
    const { blame, message } = withBlame(outcome, [...needed, { id: "16_conv2d", status: failed }]);
    assertEquals(blame, null);
    assertMatch(message!, /^Too high\. No exercise that it needs failed alone/);
  });

  it("is not known where the exercises were not graded", () => {
    assertMatch(withBlame(outcome, []).message!, /^Too high\. Whether an exercise fails alone was/);
  });

  it("is what is not started, where that is so: nothing is tried then", async () => {
    const terms = { course, folder: STUBS_FOLDER, reference: REFERENCE, seed: 1, timeoutScale: 4 };
    const submission = { ...terms, once: onceEach() };
    const { result } = await judgeWriting({ submission, alone: Promise.resolve([]) });
    assertEquals([result.status, result.score, result.maxScore], ["blocked", 0, 8]);
    assertStringIncludes(result.message!, "it needs 03_relu, which is not started");
  });
});
