import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { Ledger } from "./ledger.ts";

const SCORES = [{ seed: 1, points: 4, maxPoints: 4, lost: [] }];

/** What a ledger does with an answer's file in a folder of its own. */
async function withAnswer(use: (path: string, answer: string) => Promise<void>) {
  const folder = await Deno.makeTempDir({ prefix: "digits-ledger-" });
  try {
    const answer = join(folder, "answer.ts");
    await Deno.writeTextFile(answer, "export {};");
    await use(join(folder, "state", "verify.jsonl"), answer);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** How many of two equal tasks are done, the second one by a new ledger on the same file. */
async function doneOf(path: string | undefined, file: string, between: () => Promise<void>) {
  const given = { answers: [{ id: "01_normalize", name: "it", path: file }], seeds: [1] };
  let done = 0;
  const work = () => (done++, Promise.resolve(SCORES));
  const first = await new Ledger(path).keep("scores", given, work);
  await between();
  assertEquals(await new Ledger(path).keep("scores", given, work), first);
  return done;
}

describe("the ledger of a verification", () => {
  it("knows what was done before the program was stopped", async () => {
    await withAnswer(async (path, answer) => {
      assertEquals(await doneOf(path, answer, async () => {}), 1);
    });
  });

  it("has an answer that was edited judged anew", async () => {
    await withAnswer(async (path, answer) => {
      const edit = () => Deno.writeTextFile(answer, "export const x = 1;");
      assertEquals(await doneOf(path, answer, edit), 2);
    });
  });

  it("leaves out a line that was cut off", async () => {
    await withAnswer(async (path, answer) => {
      const cut = async () => {
        const text = await Deno.readTextFile(path);
        await Deno.writeTextFile(path, text.slice(0, -5));
      };
      assertEquals(await doneOf(path, answer, cut), 2);
    });
  });

  it("keeps nothing without a file", async () => {
    await withAnswer(async (_, answer) => {
      assertEquals(await doneOf(undefined, answer, async () => {}), 2);
    });
  });

  it("knows what it was told itself, without a file too", async () => {
    await withAnswer(async (_, file) => {
      const given = { answers: [{ id: "01_normalize", name: "it", path: file }], seeds: [1] };
      const ledger = new Ledger();
      const told = await ledger.keep("scores", given, () => Promise.resolve(SCORES));
      const again = await ledger.keep(
        "scores",
        given,
        () => Promise.reject(new Error("asked again")),
      );
      assertEquals(again, told);
    });
  });
});
