import { assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { ProgressStore } from "./memory.ts";

const GRADING = { status: "failed", score: 1 } as const;

describe("the memory of a student's progress", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await Deno.makeTempDir();
  });
  afterEach(() => Deno.remove(folder, { recursive: true }));

  it("is empty at first, also where its folder is not there", async () => {
    assertEquals(await new ProgressStore(join(folder, "none")).read(), {});
  });

  it("keeps the best score and counts the attempts", async () => {
    const store = new ProgressStore(folder);
    for (const score of [2, 10, 6]) {
      await store.remember("04_softmax", { status: "failed", score });
    }
    assertEquals(await store.read(), { "04_softmax": { best: 10, attempts: 3, hints: 0 } });
  });

  it("counts no attempt at what is not started, or could not be tried", async () => {
    const store = new ProgressStore(folder);
    await store.remember("04_softmax", { status: "not-started", score: 0 });
    await store.remember("capstone", { status: "blocked", score: 0 });
    await store.remember("05_init_params", { status: "missing", score: 0 });
    assertEquals(await store.read(), {});
  });

  it("keeps the points of an exercise of which one function is written and the other is not", async () => {
    const store = new ProgressStore(folder);
    await store.remember("03_relu", { status: "blocked", score: 2 });
    assertEquals((await store.read())["03_relu"], { best: 2, attempts: 1, hints: 0 });
  });

  it("loses nothing when many write at once", async () => {
    const stores = Array.from({ length: 20 }, () => new ProgressStore(folder));
    await Promise.all(stores.map((store) => store.remember("03_relu", GRADING)));
    assertEquals((await stores[0].read())["03_relu"]?.attempts, 20);
  });

  for (const text of ["", "{", "[1]", '{"04_softmax":{"best":"ten"}}']) {
    it(`puts a damaged file aside and starts anew: ${JSON.stringify(text)}`, async () => {
      await Deno.writeTextFile(join(folder, "progress.json"), text);
      const store = new ProgressStore(folder);
      assertEquals(await store.read(), {});
      assertEquals(await Deno.readTextFile(join(folder, "progress.damaged.json")), text);
      await store.remember("03_relu", { status: "passed", score: 5 });
      assertEquals((await store.read())["03_relu"]?.best, 5);
    });
  }
});
