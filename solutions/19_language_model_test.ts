/** A model that can be worked out by hand, and draws whose frequencies are known. */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, parameterShapes, Random } from "../lib/mod.ts";
import { evaluate, gradients } from "./15_autograd.ts";
import { nextTokenTape, sample } from "./19_language_model.ts";

const SIZE = { vocabulary: 2, context: 2, width: 2, heads: 1, layers: 2, hidden: 3 };
const [TOKENS, TARGETS] = [[[1, 0], [0, 1]], [[0, 1], [1, 0]]].map((rows) => Matrix.from(rows));

/** Zeros, but for what is named. */
function inputs(named: Record<string, number[][]>): Matrix[] {
  const params = parameterShapes(SIZE).map(({ name, rows, cols }) =>
    named[name] ? Matrix.from(named[name]) : new Matrix(rows, cols)
  );
  return [TOKENS, TARGETS, ...params];
}

describe("the reference's language model", () => {
  const tape = nextTokenTape(SIZE);
  const loss = (values: Matrix[]) => evaluate(tape, values).at(-1)!.get(0, 0);

  it("costs ln V where it knows nothing", () => {
    assertAlmostEquals(loss(inputs({})), Math.log(2), 1e-6);
  });

  it("guesses from the last norm, whose gain and shift are its own", () => {
    const named = {
      embedding: [[5, 1], [1, 5]], // normed to (1, −1) and (−1, 1)
      finalGain: [[1, 2]],
      finalShift: [[1, 0]],
      unembedding: [[0, 1], [0, 1]],
    };
    // rows (2, −2) and (0, 2): logits (0, 0) and (0, 2), of which the first is right in row 1
    const right = (Math.log(2) + Math.log(1 + Math.exp(2))) / 2;
    assertAlmostEquals(loss(inputs(named)), right, 1e-4);
  });

  it("lets slopes through all layers to the embedding, past parts that add nothing", () => {
    const named = {
      embedding: [[3, 1], [1, 4]],
      finalGain: [[1, 1]],
      unembedding: [[1, 0], [0, 2]],
      positions: [[1, 0], [0, 0]],
    };
    const slopes = gradients(tape, inputs(named));
    assertEquals(slopes[2].data.some((slope) => Math.abs(slope) > 1e-6), true);
  });
});

describe("the reference's sample", () => {
  it("draws as often as softmax of logits / temperature says", () => {
    const logits = Matrix.from([[0, 2 * Math.log(3)]]); // at temperature 2: 1/4 and 3/4
    const random = new Random(3);
    let ones = 0;
    for (let i = 0; i < 4000; i++) ones += sample(logits, 2, random);
    assertAlmostEquals(ones / 4000, 0.75, 0.05);
  });

  it("takes the likeliest at 0 and next to it, and never a token without probability", () => {
    const logits = Matrix.from([[1, 900, -900]]);
    for (const temperature of [0, 1e-310, 0.1, 1]) {
      for (let seed = 0; seed < 20; seed++) {
        assertEquals(sample(logits, temperature, new Random(seed)), 1);
      }
    }
  });
});
