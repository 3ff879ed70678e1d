import { type LanguageModelSize, Matrix, parameterShapes, type Random } from "../../../lib/mod.ts";

/** Embeddings begin this small: what a token is says little before anything is learned. */
const EMBEDDING = 0.05;

/**
 * Where a training begins: gains 1, shifts and biases 0, weights drawn with variance 1 / fan-in, and those
 * that write into the residual stream smaller, so that all of them together are not too loud.
 *
 * Source: A. Radford et al., Language Models are Unsupervised Multitask Learners, 2019, section 2.3.
 */
export function startOf(size: LanguageModelSize, random: Random): Matrix[] {
  return parameterShapes(size).map(({ name, rows, cols }) => {
    const value = name.endsWith("Gain") ? () => 1 : drawn(deviationOf(name, rows, size), random);
    return new Matrix(rows, cols, Float32Array.from({ length: rows * cols }, value));
  });
}

function drawn(deviation: number, random: Random): () => number {
  return deviation === 0 ? () => 0 : () => deviation * random.normal();
}

/** How widely the entries of a parameter are drawn; 0 for biases and shifts. */
function deviationOf(name: string, fanIn: number, { heads, layers }: LanguageModelSize): number {
  if (/(Shift|b1|b2)$/.test(name)) return 0;
  if (name === "embedding" || name === "positions") return EMBEDDING;
  const parts = 2 * layers; // each layer adds twice to the stream
  if (name.endsWith(".output")) return 1 / Math.sqrt(heads * fanIn * parts);
  if (name.endsWith(".W2")) return 1 / Math.sqrt(fanIn * parts);
  return 1 / Math.sqrt(fanIn);
}
