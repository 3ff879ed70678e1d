// @ts-check

/**
 * @typedef {readonly [number, number]} Point across and down, in any unit
 * @typedef {readonly Point[]} Stroke what a pen writes between touching down and lifting
 */

/** MNIST's digits fill a box of 20×20 and lie in a field of 28×28. */
const [BOX, FIELD] = [20, 28];
/** As MNIST's strokes are, in its pixels: `deno task strokes` measures them. */
export const PEN = { width: 2.4, edge: 0.5 };
/** Samples per pixel and direction, of which a pixel is the mean. */
const FINE = 4;

/**
 * A drawing as MNIST's images were made: its bounding box is scaled into 20×20 with its proportions
 * kept, it is drawn there with a pen of MNIST's width, and its centre of mass is moved to the middle
 * of 28×28. So neither size nor place nor the pen on the screen matters.
 * Source: Y. LeCun, C. Cortes and C. J. C. Burges, The MNIST database of handwritten digits.
 *
 * @param {readonly Stroke[]} strokes
 * @param {number} smallest what is smaller than this, in the strokes' unit, is not scaled up: a dot
 *   stays one
 * @param {{ width: number, edge: number }} pen in MNIST's pixels
 * @returns {Uint8Array} 784 bytes, all 0 when nothing is drawn
 */
export function toMnist(strokes, smallest, pen = PEN) {
  const points = strokes.flat();
  if (points.length === 0) return new Uint8Array(FIELD * FIELD);
  const [left, right, top, bottom] = boundsOf(points);
  const scale = (BOX - pen.width) / Math.max(right - left, bottom - top, smallest);
  const centred = scaled(strokes, scale, [(left + right) / 2, (top + bottom) / 2]);
  return shiftedToCentre(ink(centred, pen));
}

/**
 * Strokes drawn into 28×28 where they are.
 *
 * @param {readonly Stroke[]} strokes in MNIST's pixels, 0 to 28
 * @param {{ width: number, edge: number }} pen in the same
 * @returns {Uint8Array} 784 bytes
 */
export function ink(strokes, pen = PEN) {
  const size = FIELD * FINE;
  const distances = new Float32Array(size * size).fill(Infinity);
  const reach = (pen.width + pen.edge) / 2;
  for (const stroke of strokes) {
    stroke.forEach((to, i) => nearer(distances, stroke[Math.max(0, i - 1)], to, reach));
  }
  const level = (/** @type {number} */ distance) =>
    Math.max(0, Math.min(1, (reach - distance) / pen.edge));
  const levels = new Float32Array(FIELD * FIELD);
  distances.forEach((distance, i) => {
    const [row, column] = [Math.floor(i / size / FINE), Math.floor(i % size / FINE)];
    levels[row * FIELD + column] += level(distance);
  });
  return Uint8Array.from(levels, (sum) => Math.round(255 * sum / FINE ** 2));
}

/**
 * Notes of each sample within reach of a line how near it is, where nothing was nearer.
 *
 * @param {Float32Array} distances
 * @param {Point} from
 * @param {Point} to
 * @param {number} reach
 */
function nearer(distances, [x0, y0], [x1, y1], reach) {
  const size = FIELD * FINE;
  const first = (/** @type {number} */ low) => Math.max(0, Math.floor((low - reach) * FINE));
  const last = (/** @type {number} */ high) => Math.min(size, Math.ceil((high + reach) * FINE));
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length2 = dx * dx + dy * dy;
  for (let row = first(Math.min(y0, y1)); row < last(Math.max(y0, y1)); row++) {
    for (let column = first(Math.min(x0, x1)); column < last(Math.max(x0, x1)); column++) {
      const [x, y] = [(column + 0.5) / FINE - x0, (row + 0.5) / FINE - y0];
      const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length2));
      const distance = Math.hypot(x - along * dx, y - along * dy);
      const at = row * size + column;
      if (distance < distances[at]) distances[at] = distance;
    }
  }
}

/** @param {readonly Point[]} points */
function boundsOf(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

/**
 * @param {readonly Stroke[]} strokes
 * @param {number} scale
 * @param {Point} middle what comes to the middle of 28×28
 */
function scaled(strokes, scale, [x0, y0]) {
  const place = (/** @type {number} */ value, /** @type {number} */ zero) =>
    (value - zero) * scale + FIELD / 2;
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => /** @type {const} */ ([place(x, x0), place(y, y0)]))
  );
}

/**
 * An image moved by whole pixels, so that its centre of mass is in the middle, as MNIST's are.
 *
 * @param {Uint8Array} image of 784 bytes
 */
function shiftedToCentre(image) {
  let [mass, x, y] = [0, 0, 0];
  image.forEach((level, i) => {
    mass += level;
    x += level * (i % FIELD);
    y += level * Math.floor(i / FIELD);
  });
  const [across, down] = [x, y].map((sum) => Math.round(FIELD / 2 - sum / mass));
  return shifted(image, across, down);
}

/**
 * An image moved by whole pixels; what leaves the field is lost.
 *
 * @param {Uint8Array} image of 784 bytes
 * @param {number} across
 * @param {number} down
 */
export function shifted(image, across, down) {
  const moved = new Uint8Array(FIELD * FIELD);
  image.forEach((level, i) => {
    const [column, row] = [i % FIELD + across, Math.floor(i / FIELD) + down];
    if (column < 0 || column >= FIELD || row < 0 || row >= FIELD) return;
    moved[row * FIELD + column] = level;
  });
  return moved;
}
