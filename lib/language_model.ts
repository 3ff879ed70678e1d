import type { LanguageModelSize, ParameterShape } from "./types.ts";

/**
 * What a language model learns, in the order in which its tape takes it: after the tokens, which are
 * input 0, and the targets, which are input 1.
 *
 * The shapes are those that a product takes from the right: a row of d numbers times `query` is a
 * query. Layers and heads count from 0.
 *
 * | name | shape |
 * |---|---|
 * | `embedding`, `positions` | V×d, T×d |
 * | for each layer: `layer0.attentionGain`, `layer0.attentionShift` | 1×d each |
 * | for each of its heads: `layer0.head0.query`, `.key`, `.value` | d×(d/heads) each |
 * | and `layer0.head0.output` | (d/heads)×d |
 * | then `layer0.mlpGain`, `layer0.mlpShift` | 1×d each |
 * | `layer0.W1`, `layer0.b1`, `layer0.W2`, `layer0.b2` | d×hidden, 1×hidden, hidden×d, 1×d |
 * | after all layers: `finalGain`, `finalShift` | 1×d each |
 * | `unembedding` | d×V |
 *
 * @throws {RangeError} when the heads do not divide the width
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const size = { vocabulary: 5, context: 3, width: 4, heads: 2, layers: 1, hidden: 8 };
 * const shapes = parameterShapes(size);
 * assertEquals(shapes[0], { name: "embedding", rows: 5, cols: 4 });
 * assertEquals(shapes[4], { name: "layer0.head0.query", rows: 4, cols: 2 });
 * assertEquals(shapes.length, 21);
 * ```
 */
export function parameterShapes(size: LanguageModelSize): ParameterShape[] {
  const { vocabulary, context, width, heads } = size;
  if (width % heads !== 0) {
    throw new RangeError(`Cannot share ${width} numbers among ${heads} heads: some would be left`);
  }
  const layers = Array.from({ length: size.layers }, (_, l) => layerShapes(`layer${l}`, size));
  return [
    { name: "embedding", rows: vocabulary, cols: width },
    { name: "positions", rows: context, cols: width },
    ...layers.flat(),
    { name: "finalGain", rows: 1, cols: width },
    { name: "finalShift", rows: 1, cols: width },
    { name: "unembedding", rows: width, cols: vocabulary },
  ];
}

function layerShapes(
  layer: string,
  { width, heads, hidden }: LanguageModelSize,
): ParameterShape[] {
  const all = Array.from(
    { length: heads },
    (_, h) => headShapes(`${layer}.head${h}`, width, heads),
  );
  return [
    { name: `${layer}.attentionGain`, rows: 1, cols: width },
    { name: `${layer}.attentionShift`, rows: 1, cols: width },
    ...all.flat(),
    { name: `${layer}.mlpGain`, rows: 1, cols: width },
    { name: `${layer}.mlpShift`, rows: 1, cols: width },
    { name: `${layer}.W1`, rows: width, cols: hidden },
    { name: `${layer}.b1`, rows: 1, cols: hidden },
    { name: `${layer}.W2`, rows: hidden, cols: width },
    { name: `${layer}.b2`, rows: 1, cols: width },
  ];
}

function headShapes(head: string, width: number, heads: number): ParameterShape[] {
  const own = width / heads;
  return [
    { name: `${head}.query`, rows: width, cols: own },
    { name: `${head}.key`, rows: width, cols: own },
    { name: `${head}.value`, rows: width, cols: own },
    { name: `${head}.output`, rows: own, cols: width },
  ];
}
