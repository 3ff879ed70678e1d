import { assert, assertEquals } from "@std/assert";
import { toMnist } from "./browser/strokes.js";

type Strokes = [number, number][][];
const SMALLEST = 0.06;
const SEVEN: Strokes = [[[0.2, 0.2], [0.6, 0.2], [0.4, 0.9]]];

/** The same strokes, scaled and moved. */
function placed(strokes: Strokes, scale: number, x0: number, y0: number): Strokes {
  return strokes.map((stroke) => stroke.map(([x, y]) => [x0 + scale * x, y0 + scale * y]));
}

const inked = (image: Uint8Array) => image.filter((level) => level > 0).length;

Deno.test("nothing drawn is an empty image", () => {
  assertEquals(toMnist([], SMALLEST), new Uint8Array(784));
});

Deno.test("a drawing is the same wherever it stands, and however large", () => {
  const image = toMnist(SEVEN, SMALLEST);
  assertEquals(toMnist(placed(SEVEN, 0.125, 0.5, 0.75), SMALLEST), image);
  assertEquals(toMnist(placed(SEVEN, 2, -0.5, -0.25), SMALLEST), image);
});

Deno.test("the longer side becomes 20 pixels, with the proportions kept", () => {
  const image = toMnist([[[0, 0], [0, 1]], [[0.5, 0], [0.5, 1]]], SMALLEST);
  const rows = Array.from({ length: 28 }, (_, row) => image.subarray(row * 28, row * 28 + 28));
  const full = rows.filter((row) => row.some((level) => level > 127));
  assertEquals(full.length, 20);
  const columns = rows[14].findLastIndex((level) => level > 127) -
    rows[14].findIndex((level) => level > 127) + 1;
  assert(columns === 11 || columns === 12, `${columns}`); // half of 20 less the pen, and the pen
});

Deno.test("a dot is drawn, and not blown up", () => {
  const dot = toMnist([[[0.1, 0.9]]], SMALLEST);
  assert(inked(dot) >= 4 && inked(dot) <= 16, `${inked(dot)} pixels`);
  const shaky = toMnist([[[0.1, 0.9], [0.102, 0.9]]], SMALLEST);
  assert(inked(shaky) <= 20, `${inked(shaky)} pixels`);
});

Deno.test("the centre of mass comes to the middle", () => {
  const image = toMnist([[[0, 0], [0, 1], [0.4, 1], [0, 1]]], SMALLEST);
  const mass = image.reduce((sum, level) => sum + level, 0);
  for (const at of [(i: number) => i % 28, (i: number) => Math.floor(i / 28)]) {
    const centre = image.reduce((sum, level, i) => sum + level * at(i), 0) / mass;
    assert(Math.abs(centre - 14) <= 0.5, `${centre}`);
  }
});
