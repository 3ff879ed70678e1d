import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, Random } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import type { Seeded } from "../../sandbox/values.ts";
import type { Task } from "./training.ts";
import { unevenProblem } from "./uniform.ts";

type Shuffle = (rows: number, random: Random) => ArrayLike<number>;
type Options = { batchSize: number; random: Seeded };

/** A lab in which rows are trained in this order, and how often it was called. */
function labOf(shuffle: Shuffle) {
  const lab = {
    calls: 0,
    fixed: <T>(_: string, judge: () => T) => judge(),
    call(_: string, [params, , , { batchSize, random }]: [Task["params"], 0, 0, Options]) {
      lab.calls++;
      const order = Array.from(shuffle(params.W1.rows, new Random(random.seed)));
      const W1 = new Matrix(params.W1.rows, params.W1.cols);
      order.forEach((row, place) => W1.row(row).fill(1 / (1 + Math.floor(place / batchSize))));
      return Promise.resolve({ params: { ...params, W1 }, history: [] });
    },
  };
  return lab as typeof lab & Lab;
}

/** Swaps each place, from the last one on, with a place of this choice. */
function swapped(other: (place: number, random: Random) => number): Shuffle {
  return (rows, random) => {
    const order = Array.from({ length: rows }, (_, i) => i);
    for (let i = rows - 1; i > 0; i--) {
      const j = other(i, random);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  };
}

const below = (end: number, random: Random) => Math.floor(random.uniform() * end);

describe("a shuffle", () => {
  it("that is even is believed before all seeds are used up", async () => {
    for (const shuffle of [swapped((i, random) => below(i + 1, random)), permutation]) {
      const lab = labOf(shuffle);
      assertEquals(await unevenProblem(lab), undefined);
      assert(lab.calls > 100 && lab.calls < 900, `${lab.calls} calls`);
    }
  });

  it("that favours some orders of three rows is found out over all seeds", async () => {
    const byChance: Shuffle = (rows, random) =>
      Array.from({ length: rows }, (_, i) => i).sort(() => random.uniform() - 0.5);
    const sattolo = swapped((i, random) => below(i, random));
    for (const shuffle of [byChance, sattolo]) {
      const lab = labOf(shuffle);
      const problem = await unevenProblem(lab);
      assertMatch(
        problem!.message,
        /^over 900 seeds, row \d of three came \w+ \d+ times, expected about 300: /,
      );
      assert(Math.abs(Number(problem!.actual) - 300) > 78);
      assertEquals(problem!.expected, "222 to 378");
      assertEquals(lab.calls, 900);
    }
  });

  it("that favours some orders of many rows is found out over all seeds", async () => {
    const withAnyPlace: Shuffle = (rows, random) => {
      const order = Array.from({ length: rows }, (_, i) => i);
      for (let i = 0; i < rows; i++) {
        const j = below(rows, random);
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    };
    const problem = await unevenProblem(labOf(withAnyPlace));
    assertMatch(
      problem!.message,
      /^over 30 seeds, \d+ of 12000 rows came in a later batch than they would unshuffled, expected/,
    );
    assert(Math.abs(Number(problem!.actual) - 5850) > 195);
  });

  it("is not judged where rows are left out", async () => {
    const lab = labOf(() => [0, 1]);
    assertEquals(await unevenProblem(lab), undefined);
    assertEquals(lab.calls, 2, "once for few rows, and once for many");
  });
});

function permutation(rows: number, random: Random): Uint32Array {
  return random.permutation(rows);
}
