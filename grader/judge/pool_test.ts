import { assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { inPool } from "./pool.ts";

describe("a pool", () => {
  it("gives and reports results in the items' order, whichever is ready first", async () => {
    const doors = [0, 1, 2].map(() => Promise.withResolvers<void>());
    const reported: number[] = [];
    const all = inPool([0, 1, 2], 3, async (i) => {
      await doors[i].promise;
      return 10 * i;
    }, (result) => reported.push(result));
    doors[2].resolve();
    await new Promise((resolve) => setTimeout(resolve));
    assertEquals(reported, []);
    doors[0].resolve();
    await new Promise((resolve) => setTimeout(resolve));
    assertEquals(reported, [0]);
    doors[1].resolve();
    assertEquals(await all, [0, 10, 20]);
    assertEquals(reported, [0, 10, 20]);
  });

  it("works on no more than so many at a time, and on every item once", async () => {
    let [now, most] = [0, 0];
    const items = Array.from({ length: 20 }, (_, i) => i);
    const results = await inPool(items, 3, async (i) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, i % 3));
      now--;
      return i;
    }, () => {});
    assertEquals(results, items);
    assertEquals(most, 3);
  });

  it("ends when there is nothing to do, and fails when the work does", async () => {
    assertEquals(await inPool([], 2, () => Promise.resolve(1), () => {}), []);
    const fail = () => Promise.reject(new Error("no"));
    await assertRejects(() => inPool([1], 2, fail, () => {}), Error, "no");
  });
});
