import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { placeOf } from "./place.ts";

const SOURCE = "import x;\nexport const relu = (x) => x;\n\nexport function reluDerivative(x) {}\n";

describe("the place of a failure", () => {
  it("is the one that its message names", () => {
    const message = "It threw RangeError: no at 03_relu.ts:12:34.";
    assertEquals(placeOf("03_relu", { message }, SOURCE), { line: 12, col: 34 });
  });

  it("is not one in another exercise's file", () => {
    const message = "It threw at 04_softmax.ts:12:34 and 13_relu.ts:1:1.";
    assertEquals(placeOf("03_relu", { message }, SOURCE), { line: 2 });
  });

  it("is where the function begins that was called", () => {
    const counterexample = "reluDerivative([[1]])";
    assertEquals(placeOf("03_relu", { counterexample }, SOURCE), { line: 4 });
  });

  it("is where the first function begins when a failure names none of the exports", () => {
    assertEquals(placeOf("03_relu", { counterexample: "train(…)" }, SOURCE), { line: 2 });
  });

  it("is the first line of a file without the function, or of no file", () => {
    assertEquals(placeOf("03_relu", {}, "export { relu } from './x.ts';"), { line: 1 });
    assertEquals(placeOf("03_relu", {}), { line: 1 });
    assertEquals(placeOf("capstone", {}), { line: 1 });
  });
});
