import { assert, assertEquals } from "@std/assert";
import { describe as suite, it } from "@std/testing/bdd";
import fc from "fast-check";
import { Matrix } from "../../lib/mod.ts";
import { Seeded, Strange, View } from "../sandbox/values.ts";
import { describe, show, showCall, showNumber, showRows } from "./show.ts";

Deno.test("what is too long for a counterexample is shown by its kind", () => {
  const numbers = new Float32Array(1_000_000);
  assertEquals(show(numbers), "a Float32Array of length 1000000");
  assertEquals(
    show({ ballast: new Matrix(1000, 1000, numbers) }),
    "{ ballast: a 1000×1000 Matrix }",
  );
  assertEquals(show(Array.from(numbers)), "an array of length 1000000");
});

Deno.test("many short lists in one answer are too long together", () => {
  const bytes = Array.from({ length: 30 }, () => new Uint8Array(1_000));
  const all = [[{ actual: bytes }], { actual: bytes }, new View(new Uint8Array(30_000), 0, 1)];
  assert(all.map(show).every((text) => text.length < 40), "one of them is shown");
});

suite("a number is shown", () => {
  it("by the shortest digits that read back to the same float32", () => {
    assertEquals(showNumber(Math.fround(0.1)), "0.1");
    assertEquals(showNumber(Math.fround(1 / 3)), "0.33333334");
    assertEquals(showNumber(Math.fround(16777217)), "16777216");
    assertEquals(showNumber(Math.fround(3e38)), "3e+38");
    assertEquals(showNumber(Math.fround(1e-45)), "1e-45");
  });

  it("so that every float32 reads back, and with a digit less it would not", () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = showNumber(value);
        assertEquals(Math.fround(Number(text)), value === 0 ? 0 : value);
        const digits = text.replace(/e.*|[-.]/g, "").replace(/^0+|0+$/g, "").length;
        if (digits < 2) return;
        assert(Math.fround(Number(value.toPrecision(digits - 1))) !== value, text);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it("whole when float32 does not hold it, and by name when it is none", () => {
    assertEquals(showNumber(0.1), "0.1");
    assertEquals(showNumber(1 / 3), "0.3333333333333333");
    assertEquals([NaN, Infinity, -Infinity].map(showNumber), ["NaN", "Infinity", "-Infinity"]);
  });
});

suite("a value is shown", () => {
  it("as code", () => {
    assertEquals(show(Matrix.from([[1, 0.1], [-3, NaN]])), "[[1, 0.1], [-3, NaN]]");
    assertEquals(show(new Uint8Array([1, 2])), "[1, 2]");
    assertEquals(show([1, [true, null]]), "[1, [true, null]]");
    assertEquals(
      show({ epochs: 1, random: new Seeded(7) }),
      "{ epochs: 1, random: new Random(7) }",
    );
    assertEquals(showRows([]), "[]");
  });

  it("in a call", () => {
    assertEquals(showCall("softmax", [Matrix.from([[89, 0]])]), "softmax([[89, 0]])");
    assertEquals(showCall("accuracy", [[1, 2], [1, 1]]), "accuracy([1, 2], [1, 1])");
  });
});

suite("a value is called", () => {
  it("by its kind", () => {
    const names = new Map<unknown, string>([
      [new Matrix(2, 3), "a 2×3 Matrix"],
      [new Float64Array(1), "a Float64Array of length 1"],
      [[1], "an array"],
      [Math.fround(0.1), "the number 0.1"],
      [NaN, "the number NaN"],
      ["x".repeat(50), `the string "${"x".repeat(40)}"`],
      [true, "true"],
      [undefined, "undefined"],
      [null, "null"],
      [{}, "an object"],
      [new Strange("a Promise"), "a Promise"],
    ]);
    for (const [value, name] of names) assertEquals(describe(value), name);
  });
});

Deno.test("a text in a field is code, as in the operations of a tape", () => {
  assertEquals(show({ op: "sum", from: [0] }), '{ op: "sum", from: [0] }');
});
