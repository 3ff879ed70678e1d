import { type LanguageModelSize, Matrix, parameterShapes, type Random } from "../../../lib/mod.ts";

/** How loud tokens and places are at first, in the stream that all layers read and write. */
const [EMBEDDING, POSITION] = [0.5, 0.7];
/** How loud what a layer adds to that stream is at first, beside what it reads. */
const ADDED = 0.1;
/** The longest wave of the places is so many times the shortest. */
const LONGEST = 100;

/**
 * Where a training begins: gains 1, shifts and biases 0, weights drawn with variance 1 / fan-in, and what
 * layers add to the stream much quieter. Places are waves of many lengths, so that the same turn leads from
 * each to the one before: a head finds the last token in hundreds of steps and not in thousands.
 *
 * Source: A. Vaswani et al., Attention Is All You Need, 2017, section 3.5.
 */
export function startOf(size: LanguageModelSize, random: Random): Matrix[] {
  return parameterShapes(size).map(({ name, rows, cols }) => {
    const matrix = new Matrix(rows, cols);
    if (name === "positions") setWaves(matrix);
    else if (name.endsWith("Gain")) matrix.data.fill(1);
    else {
      const deviation = deviationOf(name, rows, size.heads);
      for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = deviation * random.normal();
    }
    return matrix;
  });
}

/** Sines in the even columns and cosines in the odd ones, each pair slower than the one before. */
function setWaves(positions: Matrix): void {
  for (let t = 0; t < positions.rows; t++) {
    for (let j = 0; j < positions.cols; j++) {
      const pair = j - j % 2;
      const angle = t * LONGEST ** (-pair / positions.cols);
      positions.set(t, j, POSITION * (j % 2 === 0 ? Math.sin(angle) : Math.cos(angle)));
    }
  }
}

/** How widely the entries of a parameter are drawn; 0 for biases and shifts. */
function deviationOf(name: string, fanIn: number, heads: number): number {
  if (/(Shift|b1|b2)$/.test(name)) return 0;
  if (name === "embedding") return EMBEDDING;
  if (name.endsWith(".output")) return ADDED / Math.sqrt(heads * fanIn); // all heads add
  if (name.endsWith(".W2")) return ADDED / Math.sqrt(fanIn);
  return 1 / Math.sqrt(fanIn);
}
