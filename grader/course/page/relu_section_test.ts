import { assertEquals } from "@std/assert";
import { Matrix } from "../../../lib/mod.ts";
import { RELU_POINTS } from "./material.ts";
import { relu } from "./relu_section.ts";

/** How many pieces a curve through a function's values is drawn in. */
function piecesOf(f: (x: number) => number): number {
  const value = Matrix.from([RELU_POINTS.map(f)]);
  const [section] = relu({ relu: { value }, reluDerivative: { missing: "" } });
  return section.source.match(/stroke="#0072b2"/g)?.length ?? 0;
}

Deno.test("a jump is drawn as a jump, and a bend as a bend", () => {
  assertEquals(piecesOf((x) => Math.max(0, x)), 1);
  assertEquals(piecesOf((x) => x > 0 ? 1 : 0), 2);
});

Deno.test("without either function there is nothing to draw", () => {
  assertEquals(relu({ relu: { missing: "" }, reluDerivative: { missing: "" } }), []);
});
