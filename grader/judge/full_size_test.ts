import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../lib/mod.ts";
import { Sampled, Strange } from "../sandbox/values.ts";
import { rowsOf, rowsProblem } from "./full_size.ts";
import { Submission } from "../testdata/submissions.ts";

const large = { rows: 1000, cols: 2, row: (i: number) => [i, -i] };
const sample = (at: number[]) => Matrix.from(at.map((i) => [i, -i]));
const message = (got: unknown, at = [0, 7, 999]) => rowsProblem("f(x)", got, large, at)?.message;

describe("rows of a large answer", () => {
  it("are right where all that were looked at are", () => {
    assertEquals(message(new Sampled(1000, 2, sample([0, 7, 999]))), undefined);
  });

  it("are named by their place in the whole", () => {
    assertEquals(
      message(new Sampled(1000, 2, sample([0, 7, 998]))),
      "f(x)[999][0] is 998, expected 999",
    );
  });

  it("must be as many as were asked for, of a matrix of the right size", () => {
    assertEquals(
      message(new Sampled(999, 2, sample([0, 7, 9]))),
      "f(x) is a 999×2 Matrix, expected a 1000×2 Matrix",
    );
    assertEquals(
      message(new Strange("a Promise")),
      "f(x) is a Promise, expected a 1000×2 Matrix (take the async away)",
    );
    assertEquals(
      message(new Sampled(1000, 3, new Matrix(3, 3))),
      "f(x) is a 1000×3 Matrix, expected a 1000×2 Matrix",
    );
    for (const odd of [sample([0]), new Matrix(3, 0), new Matrix(3, 3)]) {
      assertEquals(
        message(new Sampled(1000, 2, odd)),
        "f(x) is a 1000×2 Matrix, expected a 1000×2 Matrix",
      );
    }
  });
});

describe("the rows that are looked at", () => {
  it("are both ends, and never 293 in a row between them are left out", () => {
    for (const count of [1, 5, 293, 10_000, 60_000]) {
      const at = rowsOf(count);
      assertEquals([at[0], at.at(-1)], [0, count - 1]);
      assert(at.every((row, i) => i === 0 || row - at[i - 1] <= 293));
    }
  });
});

describe("a call of full size", () => {
  it("finds what is right on few rows, says how many there are, and hints at that", async () => {
    const softmax = `import { Matrix } from "../lib/mod.ts";
      export function softmax(x: Matrix) {
        const y = new Matrix(x.rows, x.cols);
        for (let i = 0; i < Math.min(1000, x.rows); i++) {
          const max = Math.max(...x.row(i));
          const e = Array.from(x.row(i), (v) => Math.exp(v - max));
          const sum = e.reduce((a, b) => a + b);
          y.row(i).set(e.map((v) => v / sum));
        }
        return y;
      }`;
    await using submission = await Submission.of("solutions", { "04_softmax": softmax });
    const [{ checks }] = (await submission.report("4", "--no-check")).exercises;
    const [check] = checks;
    assertEquals(check.counterexample, "softmax(x) // 60,000 rows of 10");
    assertEquals(check.message?.slice(0, 25), "softmax(x)[1172][0] is 0,");
    assertEquals(check.hint?.slice(0, 40), "A few rows come out right, but many do n");
    assertEquals(
      checks.map(({ status }) => status),
      ["failed", "passed", "passed"],
      "what waits for it is tried all the same",
    );
  });
});
