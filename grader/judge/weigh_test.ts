import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { HALF_SOLVED, SOLVED } from "../testdata/reports.ts";
import { shareOut, weighed, weighedCapstone } from "./weigh.ts";
import { PAPER } from "../testdata/paper_course.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 });
const points = fc.integer({ min: 0, max: 10_000 });

describe("points that are shared out", () => {
  it("are whole, all of them, and as near to their proportion as whole points can be", () => {
    fc.assert(
      fc.property(points, weights, (points, weights) => {
        const shares = shareOut(points, weights);
        assertEquals(sum(shares), points);
        shares.forEach((share, i) => {
          assert(Number.isInteger(share) && share >= 0);
          assert(Math.abs(share - points * weights[i] / sum(weights)) < 1);
        });
      }),
      { seed: 1 },
    );
  });

  it("are the weights themselves where these are the points", () => {
    fc.assert(
      fc.property(weights, (weights) => {
        assertEquals(shareOut(sum(weights), weights), weights);
      }),
      { seed: 1 },
    );
  });

  it("go to the largest remainders, and of equal ones to the first", () => {
    assertEquals(shareOut(7, [1, 4]), [1, 6]); // 1.4 and 5.6
    assertEquals(shareOut(3, [2, 2]), [2, 1]);
    assertEquals(shareOut(1, [3, 3, 4]), [0, 0, 1]);
    assertEquals(shareOut(0, [3, 7]), [0, 0]);
  });
});

describe("a result that is weighed anew", () => {
  it("keeps its outcome, and the sum of its checks is its score", () => {
    const softmax = HALF_SOLVED.exercises[3]; // 4 of 4, 0 of 4, 0 of 2
    const { checks, ...result } = weighed({ result: softmax }, 20).result;
    assertEquals([result.status, result.score, result.maxScore], ["failed", 8, 20]);
    assertEquals(checks.map(({ score, maxScore }) => [score, maxScore]), [[8, 8], [0, 8], [0, 4]]);
    assertEquals(checks.map(({ status }) => status), softmax.checks.map(({ status }) => status));
  });

  it("may be worth nothing", () => {
    const { score, maxScore, status } = weighed({ result: SOLVED.exercises[0] }, 0).result;
    assertEquals([score, maxScore, status], [0, 0, "passed"]);
  });

  it("has the capstone's two steps in their proportion", () => {
    const reached = (score: number, points: number) => {
      const { result } = weighedCapstone(
        PAPER.capstone,
        { result: { ...SOLVED.capstone!, score } },
        { capstone: points },
      );
      assertEquals(result.maxScore, points);
      return result.score;
    };
    assertEquals([5, 2, 0].map((score) => reached(score, 5)), [5, 2, 0]);
    assertEquals([5, 2, 0].map((score) => reached(score, 10)), [10, 4, 0]);
    assertEquals([5, 2, 0].map((score) => reached(score, 1)), [1, 0, 0]);
    assertEquals([5, 2, 0].map((score) => reached(score, 0)), [0, 0, 0]);
  });
});
