/**
 * The loop that trains the language model of the third capstone, put together of your own exercises 14,
 * 15 and 19. The grader loads this file beside yours; to change it changes nothing of your score.
 *
 * A step takes one window of T tokens: your tape (exercise 19) says what is computed, your `gradients`
 * (exercise 15) the slope of its loss along every parameter, and your `adamStep` (exercise 14) where each
 * goes. Nobody tells it what a token stands for.
 */
import { type AdamState, type LanguageModelSize, Matrix, type Random } from "../../../lib/mod.ts";
import { adamStep } from "../../../exercises/14_optimizers.ts";
import { evaluate, gradients } from "../../../exercises/15_autograd.ts";
import { nextTokenTape, sample } from "../../../exercises/19_language_model.ts";

/** How it is trained. */
export interface TextOptions {
  epochs: number;
  /** Rises to this in the first steps, then falls to nothing along a straight line. */
  learningRate: number;
  random: Random;
  /** Told after each epoch. */
  onEpoch?(metrics: {
    epoch: number;
    trainLoss: number;
    trainAccuracy: number;
    testLoss: number;
    testAccuracy: number;
  }): void;
}

/** So many steps pass until the learning rate is reached. */
const WARM_UP = 100;
const ADAM = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8 };
/** So many windows are measured after an epoch. */
const MEASURED = 16;

/**
 * Trains a model and returns its parameters.
 *
 * @param start the parameters, in the order of `parameterShapes`
 * @param text the tokens to learn from
 * @param held tokens of the training text that it is measured on after each epoch, and does not learn
 */
export function train(
  size: LanguageModelSize,
  start: Matrix[],
  text: Uint8Array,
  held: Uint8Array,
  { epochs, learningRate, random, onEpoch }: TextOptions,
): Matrix[] {
  const tape = nextTokenTape(size);
  const perEpoch = windowsIn(text, size) - 1; // each epoch begins at another token of the first window
  let params = start;
  let states: AdamState[] = start.map((w) => ({ m: zerosLike(w), v: zerosLike(w) }));
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const first = Math.floor(size.context * random.uniform());
    for (const window of random.permutation(perEpoch)) {
      const inputs = windowAt(text, first + size.context * window, size);
      const slopes = gradients(tape, [...inputs, ...params]).slice(inputs.length);
      const rate = learningRate * Math.min(1, ++step / WARM_UP) * (1 - step / (epochs * perEpoch));
      const options = { ...ADAM, learningRate: rate, step };
      const steps = params.map((w, i) => adamStep(w, slopes[i], states[i], options));
      params = steps.map(({ w }) => w);
      states = steps.map(({ state }) => state);
    }
    const [own, other] = [measure(size, params, text), measure(size, params, held)];
    onEpoch?.({
      epoch,
      trainLoss: own.loss,
      trainAccuracy: own.accuracy,
      testLoss: other.loss,
      testAccuracy: other.accuracy,
    });
  }
  return params;
}

/** The loss of the tape on windows of T + 1 tokens, one after the other. */
export function losses(size: LanguageModelSize, params: Matrix[], text: Uint8Array): number[] {
  const tape = nextTokenTape(size);
  return Array.from({ length: windowsIn(text, size) }, (_, i) => {
    const inputs = windowAt(text, i * size.context, size);
    return evaluate(tape, [...inputs, ...params]).at(-1)!.get(0, 0);
  });
}

/** Goes on with a beginning, token by token. */
export function write(
  size: LanguageModelSize,
  params: Matrix[],
  beginning: Uint8Array,
  count: number,
  temperature: number,
  random: Random,
): Uint8Array {
  const tape = nextTokenTape(size);
  const logitsAt = tape.at(-1)!.from[0];
  const written = [...beginning];
  for (let i = 0; i < count; i++) {
    const seen = written.slice(-size.context); // rows after the last are empty: nothing looks ahead
    const inputs = [oneHot(seen, size), new Matrix(size.context, size.vocabulary)];
    const logits = evaluate(tape, [...inputs, ...params])[logitsAt].row(seen.length - 1);
    written.push(sample(new Matrix(1, size.vocabulary, logits.slice()), temperature, random));
  }
  return Uint8Array.from(written.slice(beginning.length));
}

/** The mean loss of some windows, and how often the likeliest token is the one that comes. */
function measure(size: LanguageModelSize, params: Matrix[], text: Uint8Array) {
  const tape = nextTokenTape(size);
  const windows = windowsIn(text, size);
  const count = Math.min(MEASURED, windows);
  let [loss, right] = [0, 0];
  for (let i = 0; i < count; i++) {
    const from = Math.floor(i * windows / count) * size.context;
    const values = evaluate(tape, [...windowAt(text, from, size), ...params]);
    const logits = values[tape.at(-1)!.from[0]];
    loss += values.at(-1)!.get(0, 0);
    for (let t = 0; t < logits.rows; t++) {
      const row = logits.row(t);
      if (row.indexOf(Math.max(...row)) === text[from + t + 1]) right++;
    }
  }
  return { loss: loss / count, accuracy: right / (count * size.context) };
}

/** How many windows of T tokens, each with the token after it, a text has. */
function windowsIn(text: Uint8Array, { context }: LanguageModelSize): number {
  return Math.floor((text.length - 1) / context);
}

/** T tokens from one place on, and the token that comes after each. */
function windowAt(text: Uint8Array, from: number, size: LanguageModelSize): Matrix[] {
  const to = from + size.context;
  return [oneHot(text.subarray(from, to), size), oneHot(text.subarray(from + 1, to + 1), size)];
}

/** Tokens as the rows of a T×V matrix; rows without a token are empty. */
function oneHot(tokens: ArrayLike<number>, { context, vocabulary }: LanguageModelSize): Matrix {
  const rows = new Matrix(context, vocabulary);
  for (let t = 0; t < tokens.length; t++) rows.set(t, tokens[t], 1);
  return rows;
}

function zerosLike({ rows, cols }: Matrix): Matrix {
  return new Matrix(rows, cols);
}
