/** What a figure's words measure on a telephone. */
import { assert } from "@std/assert";
import { FOLDER } from "./stale.ts";

/** What GitHub leaves of 390 pixels for a picture. */
const ROOM = 358;
const LEAST = 11;

/** The sizes of the words in a figure that is shown `ROOM` pixels wide at most. */
function sizesOf(svg: string): number[] {
  const units = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const sizes = Array.from(svg.matchAll(/font-size="([\d.]+)"/g), ([, size]) => Number(size));
  return sizes.map((size) => size * ROOM / units);
}

/** About as wide as a letter of a title is, in units of its size. */
const LETTER = 0.58;

/** How wide a figure's title is, and how wide it may be. */
function titleOf(svg: string): { width: number; room: number } {
  const [, x, size, words] = /<text x="(\d+)" y="32" font-size="(\d+)"[^>]*>([^<]*)/.exec(svg) ??
    [];
  const units = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  return { width: words.length * Number(size) * LETTER, room: units - 2 * Number(x) };
}

for (const { name } of Deno.readDirSync(FOLDER)) {
  if (!name.endsWith(".svg") || name.endsWith("_dark.svg")) continue;
  Deno.test(`the words of ${name} can be read on a telephone`, async () => {
    const svg = await Deno.readTextFile(new URL(name, FOLDER));
    const smallest = Math.min(...sizesOf(svg));
    const { width, room } = titleOf(svg);
    assert(width <= room, `the title of ${name} is ${width} wide where ${room} are to be had`);
    assert(smallest >= LEAST, `${name} has words of ${smallest.toFixed(1)} pixels`);
  });
}
