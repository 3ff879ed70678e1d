import { assert, assertEquals, assertMatch } from "@std/assert";
import { loadTestSet } from "../../../lib/mnist.ts";
import { imageAt } from "../page/figures/pixels.ts";
import { MIDDLE, middle, picture, smallPicture } from "./picture.ts";

const test = await loadTestSet();
const seven = imageAt(test, 0);
const ink = (image: Uint8Array) => image.reduce((sum, byte) => sum + byte, 0);

Deno.test("a picture in colour has two pixels a character", () => {
  const lines = picture(seven, true);
  assertEquals(lines.length, 14);
  assert(lines.every((line) => line.split("▀").length === 29 && line.endsWith("\x1b[0m")));
});

Deno.test("a picture in colour goes from black to white by the greys of 256 colours", () => {
  const [line] = smallPicture(Uint8Array.of(0, 255, 128, 1), true, 2);
  assertEquals(line, "\x1b[38;5;16;48;5;244m▀\x1b[38;5;231;48;5;16m▀\x1b[0m");
});

Deno.test("a picture without colour is plain characters, darker where there is more ink", () => {
  const lines = picture(seven, false);
  assertEquals(lines.length, 28);
  assertMatch(lines.join(""), /^[ .\-=+*#%@]*@@[ .\-=+*#%@]*$/);
});

Deno.test("a small picture without colour has the mean of two pixels a character", () => {
  assertEquals(smallPicture(Uint8Array.of(0, 255, 0, 0, 0, 0, 255, 255), false, 2), [" +"]);
  assertEquals(smallPicture(seven, false).map((line) => line.length), Array(14).fill(28));
});

Deno.test("no line of a picture can be a command to GitHub", () => {
  const all = Uint8Array.from({ length: 784 }, (_, i) => i % 256);
  for (const line of [...picture(all, false), ...smallPicture(all, false)]) {
    assert(!/[:[]/.test(line), line);
  }
});

Deno.test("the middle of an image holds all the ink of every test digit", () => {
  for (let i = 0; i < test.count; i++) {
    const part = middle(imageAt(test, i));
    assertEquals([i, part.length, ink(part)], [i, MIDDLE ** 2, ink(imageAt(test, i))]);
  }
});
