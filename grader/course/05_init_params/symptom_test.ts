import { assertEquals, assertThrows } from "@std/assert";
import { Matrix, Random } from "../../../lib/mod.ts";
import { hintFor, hintOfThrown } from "./symptom.ts";

type Scale = (rows: number, cols: number) => number;

/** The hint for normal draws times this number. */
function hint(scale: Scale, scaleOfW2 = scale) {
  const random = new Random(1);
  const drawn = (rows: number, cols: number, of: Scale) => {
    const draws = Float32Array.from(
      { length: rows * cols },
      () => of(rows, cols) * random.normal(),
    );
    return new Matrix(rows, cols, draws);
  };
  return hintFor({ W1: drawn(200, 300, scale), W2: drawn(300, 250, scaleOfW2) });
}

const he: Scale = (rows) => Math.sqrt(2 / rows);

Deno.test("a wrong deviation is told by the sizes that it follows", () => {
  assertEquals(hint(() => 1), "scale");
  assertEquals(hint(he, () => 1), "scale");
  assertEquals(hint(() => 0.01), "fixed");
  assertEquals(hint(() => he(200, 0)), "layers");
  assertEquals(hint((rows) => Math.sqrt(1 / rows)), "factor");
  assertEquals(hint((rows) => 2 / rows), "root");
  assertEquals(hint((rows) => Math.sqrt(rows / 2)), "grows");
  assertEquals(hint((_, cols) => Math.sqrt(2 / cols)), "columns");
  assertEquals(hint((rows, cols) => Math.sqrt(2 / (rows + cols))), "columns");
  assertEquals(hint((rows, cols) => Math.sqrt(2 / (rows * cols))), "columns");
  assertEquals(hint(he, (rows, cols) => Math.sqrt(2 / (rows + cols))), "fanIn");
});

Deno.test("a method of the generator that has lost it is told by what it threw", () => {
  const { normal, permutation } = new Random(1);
  const thrown = (call: () => unknown) => {
    const { message } = assertThrows(call, TypeError);
    return hintOfThrown({ message, reason: { code: "threw", rangeError: false } });
  };
  assertEquals(thrown(() => normal()), "method");
  assertEquals(thrown(() => permutation(2)), "method");
  assertEquals(thrown(() => (undefined as unknown as Random).normal()), undefined);
});
