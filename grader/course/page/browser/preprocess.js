// @ts-check

/** MNIST's digits fill a box of 20×20 and lie in a field of 28×28. */
const [BOX, FIELD] = [20, 28];
/** Fainter than this is no ink: a stroke's soft rim must not widen the box. */
const FAINT = 24;

/**
 * A drawing as MNIST's images were made: its bounding box is scaled into 20×20 with its proportions
 * kept and each pixel the mean of the area it covers, then its centre of mass is moved to the
 * middle of 28×28. Over the test set that centre is at column 14.0 and row 14.0.
 * Source: Y. LeCun, C. Cortes and C. J. C. Burges, The MNIST database of handwritten digits.
 *
 * @param {ArrayLike<number>} ink width × height levels from 0 to 255, row by row
 * @param {number} width
 * @param {number} height
 * @returns {Uint8Array} 784 bytes, all 0 when nothing is drawn
 */
export function toMnist(ink, width, height) {
  const box = boundingBox(ink, width, height);
  const field = new Uint8Array(FIELD * FIELD);
  if (!box) return field;
  const scale = BOX / Math.max(box.width, box.height);
  const cols = Math.max(1, Math.round(box.width * scale));
  const rows = Math.max(1, Math.round(box.height * scale));
  const small = shrink(ink, width, box, cols, rows);
  const centre = centreOfMass(small, cols);
  const [left, top] = [Math.round(FIELD / 2 - centre.x), Math.round(FIELD / 2 - centre.y)];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < cols; x++) {
      const [column, row] = [left + x, top + y];
      if (column < 0 || column >= FIELD || row < 0 || row >= FIELD) continue;
      field[row * FIELD + column] = Math.round(small[y * cols + x]);
    }
  }
  return field;
}

/**
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 *
 * @param {ArrayLike<number>} ink
 * @param {number} width
 * @param {number} height
 * @returns {Box | undefined}
 */
function boundingBox(ink, width, height) {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let i = 0; i < width * height; i++) {
    if (ink[i] < FAINT) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < 0) return undefined;
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/**
 * Each pixel is the mean over the area it covers: first along the rows, then along the columns.
 *
 * @param {ArrayLike<number>} ink
 * @param {number} width of the drawing
 * @param {Box} box
 * @param {number} cols
 * @param {number} rows
 * @returns {Float64Array}
 */
function shrink(ink, width, box, cols, rows) {
  const columnShares = coverage(box.width, cols);
  const rowShares = coverage(box.height, rows);
  const small = new Float64Array(cols * rows);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const level = ink[(box.y + y) * width + box.x + x];
      if (level === 0) continue;
      for (const [row, down] of rowShares[y]) {
        for (const [col, across] of columnShares[x]) {
          small[row * cols + col] += level * down * across;
        }
      }
    }
  }
  return small;
}

/**
 * For each of `many` cells the one or more of `few` equal cells that it lies in, each with the share
 * of that larger cell's length which it covers.
 *
 * @param {number} many
 * @param {number} few
 * @returns {[number, number][][]}
 */
function coverage(many, few) {
  return Array.from({ length: many }, (_, i) => {
    const [from, to] = [i * few / many, (i + 1) * few / many];
    /** @type {[number, number][]} */
    const shares = [];
    for (let cell = Math.floor(from); cell < Math.min(few, to); cell++) {
      const share = Math.min(to, cell + 1) - Math.max(from, cell);
      if (share > 0) shares.push([cell, share]);
    }
    return shares;
  });
}

/**
 * @param {Float64Array} small
 * @param {number} cols
 */
function centreOfMass(small, cols) {
  let [mass, x, y] = [0, 0, 0];
  small.forEach((level, i) => {
    mass += level;
    x += level * (i % cols);
    y += level * Math.floor(i / cols);
  });
  return { x: x / mass, y: y / mass };
}
