import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type EpochMetrics, Matrix } from "../../../lib/mod.ts";
import { onceEach } from "../../judge/once.ts";
import type { Call } from "../../sandbox/child.ts";
import { course, REFERENCE, SOLUTIONS_FOLDER } from "../../testdata/this_course.ts";
import { untrainedModel, WRITES } from "../../testdata/language_model.ts";
import { SOLVED } from "../../testdata/reports.ts";
import { windowLosses } from "../capstone_text/reading.ts";
import { keyOfModel, ModelStore } from "./model.ts";
import { hasTime, ownModel, plain, trained } from "./own_model.ts";

const { size, params, characters } = await untrainedModel();
const EPOCH = { epoch: 1, trainLoss: 2, trainAccuracy: 0.3, testLoss: 2, testAccuracy: 0.3 };
const TEXT = plain(
  [...characters, ..."the ship sank and the sea rolled on. ".repeat(100)].join(""),
);
const submission = {
  course,
  folder: SOLUTIONS_FOLDER,
  reference: REFERENCE,
  seed: 1,
  timeoutScale: 1,
};

/** A session that answers without a child: the training returns these parameters. */
function sessionThatReturns(end: Matrix[]) {
  const answers: Record<string, (call: Call) => unknown> = {
    train: ({ onProgress }) => {
      onProgress?.(EPOCH);
      return end;
    },
    losses: ({ args: [, all, text] }) => windowLosses(size, all as Matrix[], text as Uint8Array),
    write: () => Uint8Array.of(0),
  };
  return { call: (asked: Call) => Promise.resolve({ value: answers[asked.fn](asked), after: [] }) };
}

describe("the model of a page", () => {
  it("is what the training returned, and tells of its epochs", async () => {
    const seen: [EpochMetrics, number][] = [];
    const asked = await trained(
      sessionThatReturns(params),
      TEXT,
      (metrics, { epochs }) => seen.push([metrics, epochs]),
    );
    assertEquals(asked.value, params);
    assertEquals(seen, [[EPOCH, 5]]);
  });

  it("is missing where its parameters overflowed", async () => {
    const [first, ...rest] = params;
    const overflowed = new Matrix(first.rows, first.cols, first.data.slice().fill(Infinity, 0, 1));
    const { missing } = await trained(sessionThatReturns([overflowed, ...rest]), TEXT);
    assertEquals(missing, "Its parameters are not finite.");
  });

  it("learns characters that no permutation hides", () => {
    assertEquals(plain("cab").characters, ["a", "b", "c"]);
  });

  it("is there for who passed, and is not trained again for the same files", async () => {
    const folder = await Deno.makeTempDir();
    try {
      const store = new ModelStore(folder);
      await store.write(await keyOfModel(submission), params);
      const asked = { ...submission, once: onceEach() };
      const told: unknown[] = [];
      const model = await ownModel(WRITES, asked, (metrics) => told.push(metrics), store);
      assertEquals(model?.value, { size, params, characters });
      assertEquals(told, []);
      assertEquals(await ownModel(SOLVED, asked, undefined, store), undefined);
      const [passed] = WRITES.deeperCapstones!;
      const failed = { ...WRITES, deeperCapstones: [{ ...passed, status: "failed" as const }] };
      assertEquals(await ownModel(failed, asked, undefined, store), undefined);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });

  it("is not trained where the time that is left is too short", async () => {
    assertEquals([89, 91].map((left) => hasTime({ left }, 60_000)), [false, true]);
    assert(hasTime(undefined, 60_000));
    const clock = { left: 10, seconds: 280 };
    const asked = { ...submission, once: onceEach(), clock: clock as never };
    const model = await ownModel(WRITES, asked, undefined, undefined);
    assertEquals(model?.missing, "There was no time left to train it once more for this page.");
  });
});

Deno.test("a model that is kept reads back; a damaged one, or one of other sizes, does not", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const store = new ModelStore(folder);
    const key = "a".repeat(64);
    await store.write(key, params);
    assertEquals(await store.read(key, size), params);
    assertEquals(await store.read(key, { ...size, width: 32 }), undefined);
    await Deno.writeTextFile(`${folder}/model-${key}.json`, '{"params":"?"}');
    assertEquals(await store.read(key, size), undefined);
    assertEquals(await store.read("b".repeat(64), size), undefined);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
