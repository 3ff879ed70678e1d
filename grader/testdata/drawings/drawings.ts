/** Scripted drawings: every shape in every style, as strokes that a hand would leave. */
import { Random } from "../../../lib/mod.ts";
import { type Shape, SHAPES } from "./shapes.ts";
import { type Style, STYLES } from "./styles.ts";

export type Point = [number, number];

/** One drawing: its strokes in parts of the field, 0 to 1. */
export interface Drawing {
  shape: Shape;
  style: Style;
  strokes: Point[][];
}

/** Points per stroke, where the hand is not fast. */
const POINTS = 18;

/** All drawings, the same in every run. */
export function drawings(): Drawing[] {
  const random = new Random(28);
  return SHAPES.flatMap((shape) =>
    STYLES.map((style) => ({ shape, style, strokes: written(shape, style, random) }))
  );
}

function written({ path }: Shape, style: Style, random: Random): Point[][] {
  const strokes = strokesOf(path).map((stroke) => evenly(stroke, style.points ?? POINTS));
  const repeated = Array.from({ length: style.times ?? 1 }, () => strokes).flat();
  const strayed = repeated.map((stroke) => stray(stroke, style, random));
  return placed(strayed.map((stroke) => stroke.map((point) => bent(point, style))), style);
}

/** The strokes of a path, each as a fine line of points. */
export function strokesOf(path: string): Point[][] {
  const strokes: Point[][] = [];
  for (const [, letter, numbers] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const values = numbers.trim().split(/\s+/).map(Number);
    const points = values.flatMap((x, i) => i % 2 === 0 ? [[x, values[i + 1]] as Point] : []);
    if (letter === "M") strokes.push([points[0]]);
    else strokes.at(-1)!.push(...piece(strokes.at(-1)!.at(-1)!, points));
  }
  return strokes;
}

/** A straight piece, or a cubic Bézier curve, without its first point. */
function piece(from: Point, rest: Point[]): Point[] {
  const [a, b, c] = rest.length === 3 ? rest : [from, rest[0], rest[0]];
  const at = (t: number, i: 0 | 1) => {
    const s = 1 - t;
    return s ** 3 * from[i] + 3 * s * s * t * a[i] + 3 * s * t * t * b[i] + t ** 3 * c[i];
  };
  return Array.from({ length: 40 }, (_, k) => [at((k + 1) / 40, 0), at((k + 1) / 40, 1)]);
}

/** So many points at equal distances along a line. */
function evenly(line: Point[], count: number): Point[] {
  const lengths = [0];
  for (let i = 1; i < line.length; i++) {
    lengths.push(
      lengths[i - 1] + Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]),
    );
  }
  return Array.from({ length: count }, (_, k) => {
    const at = k / (count - 1) * lengths.at(-1)!;
    const i = Math.max(1, lengths.findIndex((length) => length >= at - 1e-9));
    const part = (at - lengths[i - 1]) / (lengths[i] - lengths[i - 1] || 1);
    const between = (j: 0 | 1) => line[i - 1][j] + part * (line[i][j] - line[i - 1][j]);
    return [between(0), between(1)];
  });
}

/** What a hand makes of a line: it strays slowly, and trembles. */
function stray(stroke: Point[], { wander = 0, tremble = 0 }: Style, random: Random): Point[] {
  const waves = [0, 1].map(() => ({
    size: 100 * wander * random.normal(),
    phase: 2 * Math.PI * random.uniform(),
    shift: 50 * wander * random.normal(),
  }));
  return stroke.map((point, i) => {
    const t = i / stroke.length;
    return point.map((value, j) => {
      const { size, phase, shift } = waves[j];
      return value + shift + size * Math.sin(1.5 * Math.PI * t + phase) +
        100 * tremble * random.normal();
    }) as Point;
  });
}

/** A point of a digit that leans, is turned or is stretched. */
function bent([x, y]: Point, { slant = 0, turn = 0, stretch = 1 }: Style): Point {
  const [lean, angle] = [Math.tan(slant * Math.PI / 180), turn * Math.PI / 180];
  const [u, v] = [(x - 50) * stretch - (y - 50) * lean, y - 50];
  return [u * Math.cos(angle) - v * Math.sin(angle), u * Math.sin(angle) + v * Math.cos(angle)];
}

/** Strokes in the size and place of a style, none of them beyond the field. */
function placed(strokes: Point[][], { size, at }: Style): Point[][] {
  const [xs, ys] = [0, 1].map((j) => strokes.flat().map((point) => point[j]));
  const [left, right, top, bottom] = [xs, ys].flatMap((v) => [Math.min(...v), Math.max(...v)]);
  const scale = size / Math.max(right - left, bottom - top);
  const middle = [(left + right) / 2, (top + bottom) / 2];
  return strokes.map((stroke) =>
    stroke.map((point) => point.map((v, j) => (v - middle[j]) * scale + at[j]) as Point)
  );
}
