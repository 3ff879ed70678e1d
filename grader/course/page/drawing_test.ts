import { assert, assertEquals } from "@std/assert";
import { Drawing } from "./browser/drawing.js";

function drawn(...strokes: [number, number][][]): Drawing {
  const drawing = new Drawing();
  for (const [first, ...rest] of strokes) {
    drawing.begin(first);
    rest.forEach((point) => drawing.extend(point));
  }
  return drawing;
}

const ACROSS: [number, number][] = [[0.1, 0.5], [0.9, 0.5]];
const DOWN: [number, number][] = [[0.5, 0.1], [0.5, 0.9]];

Deno.test("undo takes back stroke by stroke, and then nothing", () => {
  const drawing = drawn(ACROSS, DOWN);
  drawing.undo();
  assertEquals(drawing.sheet.strokes, [ACROSS]);
  drawing.undo();
  drawing.undo();
  assertEquals(drawing.sheet.strokes, []);
  assert(!drawing.canUndo);
});

Deno.test("a drawing that was cleared comes back", () => {
  const drawing = drawn(ACROSS);
  drawing.clear();
  assertEquals(drawing.image(), new Uint8Array(784));
  drawing.undo();
  assertEquals(drawing.sheet.strokes, [ACROSS]);
});

Deno.test("the eraser cuts the stroke that it crosses, and leaves the other as it is", () => {
  const drawing = drawn(ACROSS, [[0.1, 0.1], [0.9, 0.1]]);
  drawing.beginErasing();
  drawing.erase([0.5, 0.3], [0.5, 0.7]);
  const [left, right, other] = drawing.sheet.strokes;
  assert(left.every(([x]) => x < 0.47) && right.every(([x]) => x > 0.53));
  assertEquals(other, [[0.1, 0.1], [0.9, 0.1]]);
  drawing.undo();
  assertEquals(drawing.sheet.strokes.length, 2);
});

Deno.test("a digit of MNIST stands to the byte, is written over and rubbed out where it is", () => {
  const digit = new Uint8Array(784).fill(200, 28 * 10, 28 * 12);
  const drawing = new Drawing();
  drawing.put(digit);
  assertEquals(drawing.image(), digit);
  drawing.begin([0.5, 0.9]);
  const over = drawing.image();
  assertEquals(over.subarray(0, 28 * 20), digit.subarray(0, 28 * 20));
  assert(over[28 * 25 + 14] > 240);
  drawing.beginErasing();
  drawing.erase([0, 11 / 28], [1, 11 / 28]);
  assertEquals(drawing.image().subarray(0, 28 * 20), new Uint8Array(28 * 20));
});
