/** What a figure's words measure on a telephone. */
import { assert, assertEquals } from "@std/assert";

const FOLDER = new URL("../../lessons/figures/", import.meta.url);

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

/** How near to the edge of the card words may come, in units. */
const MARGIN = 6;
/** About as wide as a letter, a figure, a point or space, and a minus sign are in DejaVu Sans, in units of its size. */
const [WIDE, FIGURE, NARROW, SIGN] = [0.56, 0.64, 0.32, 0.84];
/** How deep a g hangs. */
const DEEP = 0.24;

function widthOf(words: string): number {
  const widths = Array.from(words.replace(/&\w+;/g, "x"), (letter) => {
    if (/[−+=×]/.test(letter)) return SIGN;
    if (/\d/.test(letter)) return FIGURE;
    return /[ .,:;'ilt|]/.test(letter) ? NARROW : WIDE;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The words of a figure that come too near to an edge; those that are turned are left out. */
function outside(svg: string): string[] {
  const [, width, height] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const moved: number[][] = [[0, 0]];
  const found: string[] = [];
  for (const [all, open, x, y, words] of svg.matchAll(PIECE)) {
    const [left, top] = moved[moved.length - 1];
    if (open !== undefined) {
      const [, dx, dy] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(open) ?? [0, 0, 0]).map(Number);
      moved.push([left + dx, top + dy]);
    } else if (all === "</g>") moved.pop();
    else if (words && !all.includes("rotate(")) {
      const size = Number(/font-size="([\d.]+)"/.exec(all)?.[1] ?? 15);
      const long = size * widthOf(words);
      const from = left + Number(x) - { start: 0, middle: long / 2, end: long }[anchorOf(all)];
      const bottom = top + Number(y) + DEEP * size;
      const isInside = from >= MARGIN && from + long <= width - MARGIN && bottom <= height - MARGIN;
      if (!isInside) found.push(words);
    }
  }
  return found;
}

const PIECE = /<g([^>]*)>|<\/g>|<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)/g;

function anchorOf(text: string): "start" | "middle" | "end" {
  const [, anchor] = /text-anchor="(\w+)"/.exec(text) ?? [];
  return anchor === "middle" || anchor === "end" ? anchor : "start";
}

for (const { name } of Deno.readDirSync(FOLDER)) {
  if (!name.endsWith(".svg") || name.endsWith("_dark.svg")) continue;
  Deno.test(`the words of ${name} can be read on a telephone`, async () => {
    const svg = await Deno.readTextFile(new URL(name, FOLDER));
    const smallest = Math.min(...sizesOf(svg));
    const { width, room } = titleOf(svg);
    assert(width <= room, `the title of ${name} is ${width} wide where ${room} are to be had`);
    assert(smallest >= LEAST, `${name} has words of ${smallest.toFixed(1)} pixels`);
    assertEquals(outside(svg), [], "these words come too near to an edge");
  });
}
