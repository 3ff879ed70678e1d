// @ts-check
import { ink, toMnist } from "./strokes.js";

/**
 * @typedef {import("./strokes.js").Point} Point
 * @typedef {import("./strokes.js").Stroke} Stroke
 * @typedef {{ strokes: readonly Stroke[], digit?: Uint8Array }} Sheet what is written at some time
 */

/** What is smaller than this part of the field is not scaled up: a dot stays a dot. */
const SMALLEST = 0.06;
/** How far around it the eraser reaches, as a part of the field. */
const RUBBER = 0.035;
/** A line is cut at points this far apart where it is rubbed out. */
const CUT = 0.01;
/** MNIST's images are 28×28. */
const FIELD = 28;

/**
 * What is drawn, as strokes in parts of the field, 0 to 1. Nothing is ever changed in place, so that
 * each step can be taken back.
 */
export class Drawing {
  /** @type {Sheet} */
  #sheet = { strokes: [] };
  /** @type {Sheet[]} */
  #past = [];

  get sheet() {
    return this.#sheet;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  /**
   * What the network sees. A digit of MNIST fills the field, so what is drawn over it stays where it
   * is; a drawing alone is scaled and centred as MNIST's were.
   *
   * @returns {Uint8Array} 784 bytes
   */
  image() {
    const { strokes, digit } = this.#sheet;
    if (!digit) return toMnist(strokes, SMALLEST);
    const over = ink(strokes.map((stroke) => stroke.map(([x, y]) => [x * FIELD, y * FIELD])));
    return digit.map((level, i) => Math.max(level, over[i]));
  }

  /** @param {Point} point where a pen touches down */
  begin(point) {
    const { strokes, digit } = this.#sheet;
    this.#next({ strokes: [...strokes, [point]], digit });
  }

  /** @param {Point} point where the pen of the last stroke has come to */
  extend(point) {
    const { strokes, digit } = this.#sheet;
    const last = strokes[strokes.length - 1];
    this.#sheet = { strokes: [...strokes.slice(0, -1), [...last, point]], digit };
  }

  /** Rubbing begins: what it takes away comes back in one step. */
  beginErasing() {
    this.#next(this.#sheet);
  }

  /**
   * Takes away what the eraser passes.
   *
   * @param {Point} from
   * @param {Point} to
   */
  erase(from, to) {
    const { strokes, digit } = this.#sheet;
    this.#sheet = {
      strokes: strokes.flatMap((stroke) => rubbed(stroke, from, to)),
      digit: digit?.map((level, i) => {
        const [x, y] = [i % FIELD + 0.5, Math.floor(i / FIELD) + 0.5];
        return distance([x / FIELD, y / FIELD], from, to) > RUBBER ? level : 0;
      }),
    };
  }

  /** Takes the last step back. */
  undo() {
    this.#sheet = this.#past.pop() ?? this.#sheet;
  }

  clear() {
    this.#next({ strokes: [] });
  }

  /** @param {Uint8Array} digit an image of MNIST, which stands there to the byte */
  put(digit) {
    this.#next({ strokes: [], digit });
  }

  /** @param {Sheet} sheet */
  #next(sheet) {
    this.#past.push(this.#sheet);
    this.#sheet = sheet;
  }
}

/**
 * What is left of a stroke: itself where the eraser missed it, or the pieces between.
 *
 * @param {Stroke} stroke
 * @param {Point} from
 * @param {Point} to
 * @returns {Stroke[]}
 */
function rubbed(stroke, from, to) {
  const points = finer(stroke);
  const isLeft = points.map((point) => distance(point, from, to) > RUBBER);
  if (isLeft.every((left) => left)) return [stroke];
  /** @type {Point[][]} */
  const pieces = [];
  points.forEach((point, i) => {
    if (!isLeft[i]) return;
    if (i === 0 || !isLeft[i - 1]) pieces.push([]);
    pieces[pieces.length - 1].push(point);
  });
  return pieces;
}

/**
 * A stroke with points as near to each other as it may be cut.
 *
 * @param {Stroke} stroke
 * @returns {Stroke}
 */
function finer(stroke) {
  return stroke.flatMap((to, i) => {
    const from = stroke[Math.max(0, i - 1)];
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / CUT));
    return Array.from({ length: steps }, (_, k) => {
      const part = (k + 1) / steps;
      const between = (/** @type {0 | 1} */ j) => from[j] + part * (to[j] - from[j]);
      return /** @type {const} */ ([between(0), between(1)]);
    });
  });
}

/**
 * How far a point is from a line between two others.
 *
 * @param {Point} point
 * @param {Point} from
 * @param {Point} to
 */
function distance([x, y], [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length2;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
}
