/** Models in which one part shows, and all others are as quiet as their parameters can make them. */
import { type LanguageModelSize, Matrix, Random } from "../../../lib/mod.ts";
import { randomScene, type Scene, without } from "./scene.ts";

const isOutput = (name: string) => name.endsWith(".output");
const isOfMlp = (name: string) => /\.(W2|b2)$/.test(name);

/** A size with one layer of one head, the rest as given. */
function small(size: Partial<LanguageModelSize>): LanguageModelSize {
  return { vocabulary: 3, context: 3, width: 4, heads: 1, layers: 1, hidden: 5, ...size };
}

function drawn(sizes: Partial<LanguageModelSize>[]): Scene[] {
  return sizes.map((size, i) => randomScene(small(size), new Random(i + 1)));
}

/** Layers that add nothing. */
export const SILENT = drawn([
  { vocabulary: 2, context: 1, width: 2, hidden: 2 },
  { context: 2, width: 3 },
  { vocabulary: 6, context: 5, width: 4, heads: 2, layers: 2 },
]).map((scene) => without(scene, (name) => isOutput(name) || isOfMlp(name)));

/** A model without layers. */
export const [NO_LAYERS] = drawn([
  { vocabulary: 4, context: 3, width: 4, heads: 2, layers: 0 },
]);

/** One head for each layer, and MLPs that add nothing. */
export const ONE_HEAD = drawn([
  { context: 1, width: 2, hidden: 2 },
  { vocabulary: 4, context: 2, width: 3 },
  { vocabulary: 5, context: 4, width: 6 },
]).map((scene) => without(scene, isOfMlp));

/** One token, whose weight is 1 whatever its score, and an MLP that adds nothing. */
export const [ONE_TOKEN] = drawn([{ vocabulary: 4, context: 1, width: 6 }])
  .map((scene) => without(scene, isOfMlp));

/** Several heads, and MLPs that add nothing. */
export const HEADS = drawn([
  { context: 2, width: 4, heads: 2 },
  { vocabulary: 4, context: 4, width: 6, heads: 3 },
  { vocabulary: 4, context: 3, width: 8, heads: 4 },
]).map((scene) => without(scene, isOfMlp));

/** MLPs, and heads that add nothing. */
export const MLPS = drawn([
  { vocabulary: 2, context: 1, width: 2, hidden: 3 },
  { vocabulary: 4, context: 3, width: 4, hidden: 7 },
  { vocabulary: 4, context: 4, width: 6, hidden: 3 },
]).map((scene) => without(scene, isOutput));

/** One layer of one head in which everything acts. */
export const WHOLE_LAYER = drawn([
  { vocabulary: 2, context: 2, width: 3, hidden: 2 },
  { vocabulary: 4, context: 4, width: 5, hidden: 6 },
]);

const [, WHOLE] = WHOLE_LAYER;
/** The same without any bias of an MLP, without positions, and with gains of 1 and shifts of 0. */
export const NO_BIASES = without(WHOLE, (name) => /\.b[12]$/.test(name));
export const NO_POSITIONS = without(WHOLE, (name) => name === "positions");
export const PLAIN_NORMS = {
  ...WHOLE,
  params: new Map([...WHOLE.params].map(([name, matrix]) => [name, plain(name, matrix)])),
};

function plain(name: string, matrix: Matrix): Matrix {
  if (!/(Gain|Shift)$/.test(name)) return matrix;
  const all = name.endsWith("Gain") ? 1 : 0;
  return new Matrix(matrix.rows, matrix.cols, matrix.data.map(() => all));
}

/** One to three layers, then a model that is larger than most that are written by hand. */
export const LAYERS = drawn([
  { context: 3, width: 4, heads: 2 },
  { vocabulary: 4, context: 4, width: 4, heads: 2, layers: 2 },
  { vocabulary: 5, context: 3, width: 6, heads: 2, layers: 3 },
]);
/** Larger than what most loops of a fixed length get through. */
export const [LARGE] = drawn([
  { vocabulary: 70, context: 20, width: 20, heads: 5, layers: 5, hidden: 40 },
]);

/** In which every part shows, and no two sizes are alike: it tells all manners apart. */
export const [EVERYTHING] = drawn([
  { vocabulary: 7, context: 5, width: 6, heads: 3, layers: 2, hidden: 12 },
]);
