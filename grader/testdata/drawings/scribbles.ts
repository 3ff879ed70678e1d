/** What is not a digit: signs, letters and scrawls, in the letters of SVG and as loops of a random hand. */
import { Random } from "../../../lib/mod.ts";
import { type Point, strokesOf } from "./drawings.ts";

/** Signs in a box of 100×100. */
const SIGNS = {
  "A": "M10 95 L50 5 L90 95 M28 60 L72 60",
  "E": "M80 6 L20 6 L20 95 L82 95 M20 50 L70 50",
  "H": "M18 5 L18 95 M82 5 L82 95 M18 50 L82 50",
  "K": "M22 5 L22 95 M80 6 L22 52 L82 95",
  "M": "M10 95 L20 5 L50 70 L80 5 L90 95",
  "N": "M15 95 L15 5 L85 95 L85 5",
  "R": "M22 95 L22 5 C95 0 95 50 22 50 L84 95",
  "W": "M5 8 L28 92 L50 30 L72 92 L95 8",
  "X": "M12 8 L88 92 M88 8 L12 92",
  "plus": "M50 8 L50 92 M8 50 L92 50",
  "hash": "M34 6 L30 94 M70 6 L66 94 M6 34 L94 34 M6 66 L94 66",
  "star": "M50 4 L22 94 L96 36 L4 36 L78 94 L50 4",
  "heart": "M50 92 C-30 30 20 -20 50 26 C80 -20 130 30 50 92",
  "house": "M12 95 L12 45 L50 8 L88 45 L88 95 L12 95 M12 45 L88 45",
  "arrow": "M5 50 L94 50 M62 20 L94 50 L62 80",
  "spiral":
    "M50 50 C62 46 60 66 48 64 C28 62 30 34 52 32 C82 30 86 80 50 84 C8 88 2 14 52 8 C98 4 104 60 92 84",
  "face":
    "M50 4 C-12 6 -10 94 50 96 C110 94 110 6 50 4 M34 34 L34 42 M66 34 L66 42 M28 64 C40 84 60 84 72 64",
  "zigzag": "M5 20 L20 80 L35 20 L50 80 L65 20 L80 80 L95 20",
  "wave": "M4 50 C14 10 26 10 34 50 C42 90 54 90 62 50 C70 10 84 10 96 50",
  "hatching": "M10 30 L30 10 M10 55 L55 10 M10 80 L80 10 M20 95 L95 20 M45 95 L95 45 M70 95 L95 70",
};
/** How many scrawls there are: each is one long line without an aim. */
export const SCRAWLS = 100;

/** Scribbles in parts of the field, the same in every run. */
export function scribbles(): Point[][][] {
  const random = new Random(29);
  const signs = Object.values(SIGNS).flatMap((path) =>
    [0.3, 0.5, 0.7, 0.9].map((size) => placed(strokesOf(path), size, random))
  );
  const scrawls = Array.from({ length: SCRAWLS }, (_, i) => scrawl(6 + i % 12, random));
  return [...signs, ...scrawls];
}

function placed(strokes: Point[][], size: number, random: Random): Point[][] {
  const tremble = () => (1 - size) / 2 + 0.006 * random.normal();
  return strokes.map((stroke) =>
    stroke.map((point) => point.map((value) => value / 100 * size + tremble()) as Point)
  );
}

/** A line that swings between random points. */
function scrawl(turns: number, random: Random): Point[][] {
  const corner = () => `${5 + 90 * random.uniform()} ${5 + 90 * random.uniform()}`;
  const curves = Array.from({ length: turns }, () => `C${corner()} ${corner()} ${corner()}`);
  const [line] = strokesOf(`M${corner()} ${curves.join(" ")}`);
  return [line.map((point) => point.map((value) => value / 100) as Point)];
}
