import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../lib/mod.ts";
import { Strange } from "../sandbox/values.ts";
import { isClose, kindProblem, matrixProblem, numberProblem, shapeProblem } from "./compare.ts";

describe("a number is close to another", () => {
  it("when a float32 could not tell them apart", () => {
    for (const value of [0, 1, -0.1, 1 / 3, 1000.1, 3e30]) {
      assert(isClose(Math.fround(value), value));
    }
  });

  it("when one is −0 and the other 0", () => {
    assert(isClose(-0, 0));
    assert(isClose(0, -0));
  });

  it("never when it is NaN or infinite", () => {
    for (const odd of [NaN, Infinity, -Infinity]) {
      for (const expected of [0, 1, 1e38, NaN]) {
        assert(!isClose(odd, expected, { absolute: 1, relative: 1 }), `${odd} and ${expected}`);
      }
    }
  });

  it("within the tolerance, and not beyond it", () => {
    const tolerance = { absolute: 0.1, relative: 0.01 };
    assert(isClose(101, 100, tolerance));
    assert(!isClose(101.2, 100, tolerance));
    assert(isClose(0.09, 0, tolerance));
    assert(!isClose(-0.11, 0, tolerance));
  });

  it("not when only its sign is wrong", () => {
    assert(!isClose(-1e-3, 1e-3));
  });
});

describe("what is wrong with a matrix", () => {
  it("is nothing when it is right, even with another zero", () => {
    assertEquals(matrixProblem("x", Matrix.from([[1, -0]]), [[1, 0]]), undefined);
  });

  it("is the first entry that differs, with both numbers and both matrices", () => {
    assertEquals(matrixProblem("z1", Matrix.from([[1, 2], [3, 4]]), [[1, 2], [0.1, 5]]), {
      message: "z1[1][0] is 3, expected 0.1",
      numbers: { got: [1, 2, 3, 4], right: [1, 2, 0.1, 5] },
      expected: "[[1, 2], [0.1, 5]]",
      actual: "[[1, 2], [3, 4]]",
    });
  });

  it("is one entry alone when the matrix is too large to be shown", () => {
    const expected = [Array.from({ length: 13 }, () => 0)];
    assertEquals(matrixProblem("x", Matrix.from([[...expected[0].slice(1), 7]]), expected), {
      message: "x[0][12] is 7, expected 0",
      numbers: { got: [7], right: [0] },
      expected: "0",
      actual: "7",
    });
  });

  it("says what the column of an entry stands for, where it is told", () => {
    const place = (column: number) => `map ${column}`;
    const problem = matrixProblem("out", Matrix.from([[1, 2]]), [[1, 3]], { place });
    assertEquals(problem?.message, "out[0][1] (map 1) is 2, expected 3");
  });

  it("is its shape, or that it is none", () => {
    const message = (actual: unknown) => shapeProblem("dW1", actual, 2, 3)?.message;
    assertEquals(message(new Matrix(2, 3)), undefined);
    assertEquals(message(new Matrix(3, 2)), "dW1 is a 3×2 Matrix, expected a 2×3 Matrix");
    assertEquals(message([[0]]), "dW1 is an array, expected a 2×3 Matrix");
  });
});

describe("what is wrong with a value of another kind", () => {
  const message = (actual: unknown) => kindProblem("f()", actual, "a number").message;

  it("comes with a guess where one can be made", () => {
    assertEquals(message(undefined), "f() is undefined, expected a number (is a return missing?)");
    const promise = message(new Strange("a Promise"));
    assertEquals(promise, "f() is a Promise, expected a number (take the async away)");
    const iterator = message(new Strange("an iterator"));
    assertEquals(
      iterator,
      "f() is an iterator, expected a number (write function and not function*)",
    );
    assertEquals(message("1"), 'f() is the string "1", expected a number');
  });

  it("says how to copy a matrix whose class was lost", () => {
    const { message = "" } = shapeProblem("W1", structuredClone(new Matrix(2, 3)), 2, 3) ?? {};
    assertStringIncludes(message, "W1 is a plain object with a Matrix's fields, expected a 2×3");
    assertStringIncludes(message, "write new Matrix(m.rows, m.cols, m.data.slice())");
  });

  it("asks for no return where a field is missing, but tells those that are there", () => {
    assertEquals(
      matrixProblem("dW1", undefined, [[1]], { of: { dw1: 1 } })?.message,
      "dW1 is undefined, expected a 1×1 Matrix (the object has dw1)",
    );
    const { message } = kindProblem("m.epoch", undefined, "a number", { loss: 1, epochs: 2 });
    assertEquals(message, "m.epoch is undefined, expected a number (the object has loss, epochs)");
  });
});

describe("what is wrong with a number", () => {
  it("is what it is, and what it should be as a float32", () => {
    assertEquals(numberProblem("the loss", 0.5, 0.5), undefined);
    assertEquals(numberProblem("the loss", NaN, 1 / 3), {
      message: "the loss is NaN, expected 0.33333334",
      expected: "0.33333334",
      actual: "NaN",
      looks: "nan",
    });
    assertEquals(numberProblem("it", true, 1)?.message, "it is true, expected a number");
  });

  it("is told to be rounded where it has a few decimals of the right one", () => {
    const looks = (got: number, want: number) => numberProblem("it", got, want)?.looks;
    assertEquals([looks(0.67, 2 / 3), looks(0.6667, 2 / 3)], ["rounded", "rounded"]);
    assertEquals([looks(0.7, 2 / 3), looks(0.66, 2 / 3)], [undefined, undefined]);
    assertEquals(looks(0.25, 0.2513), undefined, "it may come of an input");
  });
});
