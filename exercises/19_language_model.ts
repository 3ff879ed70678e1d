import {
  type LanguageModelSize,
  Matrix,
  type Operation,
  parameterShapes,
  type Random,
  todo,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

/**
 * The tape of a small transformer: from a text's tokens to the mean loss of guessing each next one.
 *
 * Formula, with `norm(x) = layerNorm(x)·gain + shift`, each time with a gain and a shift of its own:
 * - `x = tokens·embedding + positions`
 * - each layer: `x = x + Σ heads(norm(x))`, then `x = x + relu(norm(x)·W1 + b1)·W2 + b2`
 * - a head, with its own matrices query, key, value and output, makes of `n = norm(x)`:
 *   `softmax((n·query)·(n·key)ᵀ / √(d/heads), causal)·(n·value)·output`
 * - `logits = norm(x)·unembedding`, and the loss is their cross-entropy with the targets
 *
 * Source: A. Vaswani et al., Attention Is All You Need, 2017, with the norm before each part as in
 * R. Xiong et al., On Layer Normalization in the Transformer Architecture, 2020.
 *
 * @param size the model's sizes; the width is a multiple of the heads
 * @returns operations on these inputs: 0 is the tokens, T×V, one-hot; 1 the targets, T×V, one-hot,
 * each row the token that comes next; from 2 on the parameters, in the order of `parameterShapes`.
 * The last operation is `crossEntropy` from [logits, targets]. Epsilon stays at 1e-5
 *
 * @example Where all logits are 0, each of three tokens has probability 1/3, and the loss is ln 3
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { Matrix, parameterShapes } from "../lib/mod.ts";
 * import { evaluate } from "./15_autograd.ts";
 * const size = { vocabulary: 3, context: 2, width: 4, heads: 2, layers: 1, hidden: 5 };
 * const tokens = Matrix.from([[1, 0, 0], [0, 0, 1]]);
 * const targets = Matrix.from([[0, 0, 1], [0, 1, 0]]);
 * const zeros = parameterShapes(size).map(({ rows, cols }) => new Matrix(rows, cols));
 * const values = evaluate(nextTokenTape(size), [tokens, targets, ...zeros]);
 * assertAlmostEquals(values.at(-1)!.get(0, 0), Math.log(3), 1e-6);
 * ```
 */
export function nextTokenTape(size: LanguageModelSize): Operation[] {
  todo("nextTokenTape");
}

/**
 * Draws a token: the larger its logit, the likelier it is.
 *
 * Formula: token j has the probability `softmax(logits / temperature)[j]`
 *
 * A temperature below 1 makes the likely likelier, one above 1 makes all more alike. At 0 nothing is
 * left to chance: it is the token with the largest logit.
 *
 * @param logits 1×V, finite; not changed
 * @param temperature from 0 on; the probabilities stay finite however small it is
 * @param random the only source of chance; the same one in the same state gives the same token
 * @returns a token, 0 to V − 1
 *
 * @example Logits 0 and ln 3: token 1 comes three times as often as token 0, and always at 0
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { Matrix, Random } from "../lib/mod.ts";
 * const logits = Matrix.from([[0, Math.log(3)]]);
 * const random = new Random(1);
 * let ones = 0;
 * for (let i = 0; i < 10_000; i++) ones += sample(logits, 1, random);
 * assertAlmostEquals(ones / 10_000, 0.75, 0.03);
 * assertEquals(sample(logits, 0, random), 1);
 * ```
 */
export function sample(logits: Matrix, temperature: number, random: Random): number {
  todo("sample");
}
