import { assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { graded, ProgressStore } from "./store.ts";

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
    for (const score of [2, 10, 6]) await store.change("04_softmax", graded(score));
    assertEquals(await store.read(), { "04_softmax": { best: 10, attempts: 3, hints: 0 } });
  });

  it("loses nothing when many write at once", async () => {
    const stores = Array.from({ length: 20 }, () => new ProgressStore(folder));
    await Promise.all(stores.map((store) => store.change("03_relu", graded(1))));
    assertEquals((await stores[0].read())["03_relu"]?.attempts, 20);
  });

  for (const text of ["", "{", "[1]", '{"04_softmax":{"best":"ten"}}']) {
    it(`puts a damaged file aside and starts anew: ${JSON.stringify(text)}`, async () => {
      await Deno.writeTextFile(join(folder, "progress.json"), text);
      const store = new ProgressStore(folder);
      assertEquals(await store.read(), {});
      assertEquals(await Deno.readTextFile(join(folder, "progress.damaged.json")), text);
      await store.change("03_relu", graded(5));
      assertEquals((await store.read())["03_relu"]?.best, 5);
    });
  }
});
