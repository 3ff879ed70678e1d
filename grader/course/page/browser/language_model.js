// @ts-check
import { halvesOf } from "./halves.js";

/**
 * A language model of the course, by the formulas of lesson 19.
 *
 * @typedef {{ rows: number, cols: number, data: Float32Array }} Parameter
 * @typedef {object} StoredModel
 * @property {{ context: number, heads: number, layers: number }} size
 * @property {{ name: string, rows: number, cols: number }[]} shapes
 * @property {string[]} characters what each token stands for
 * @property {string} weights all parameters one after the other, as float16 in base64
 */

/** Keeps the root of a variance from being 0. */
const EPSILON = 1e-5;

/** Reads a text, and says what may come next. */
export class LanguageModel {
  /** @type {Map<string, Parameter>} */
  #parameters = new Map();

  /** @param {StoredModel} stored */
  constructor({ size, shapes, characters, weights }) {
    this.size = size;
    this.characters = characters;
    const numbers = halvesOf(weights);
    let at = 0;
    for (const { name, rows, cols } of shapes) {
      this.#parameters.set(name, { rows, cols, data: numbers.subarray(at, at += rows * cols) });
    }
  }

  /**
   * The tokens of a text; characters that have none are left out.
   *
   * @param {string} text
   */
  tokensOf(text) {
    return Array.from(text, (char) => this.characters.indexOf(char)).filter((token) => token >= 0);
  }

  /**
   * Reads as many tokens as it has places, at most.
   *
   * @param {number[]} tokens
   * @returns {{ logits: number[][], weights: number[][][][] }} the logits of what comes after each token,
   *   and by layer and head how much each token takes from those up to it
   */
  read(tokens) {
    const weights = [];
    const [embedding, positions] = [this.#of("embedding"), this.#of("positions")];
    let x = tokens.map((token, t) => sum(rowOf(embedding, token), rowOf(positions, t)));
    for (let l = 0; l < this.size.layers; l++) {
      const n = this.#norm(x, `layer${l}.attention`);
      const heads = Array.from(
        { length: this.size.heads },
        (_, h) => this.#head(n, `layer${l}.head${h}`),
      );
      weights.push(heads.map((head) => head.weights));
      for (const { out } of heads) x = x.map((row, t) => sum(row, out[t]));
      const added = this.#mlp(this.#norm(x, `layer${l}.mlp`), `layer${l}`);
      x = x.map((row, t) => sum(row, added[t]));
    }
    return { logits: times(this.#norm(x, "final"), this.#of("unembedding")), weights };
  }

  /**
   * @param {number[][]} n
   * @param {string} name
   */
  #head(n, name) {
    const [q, k, v] = ["query", "key", "value"].map((part) =>
      times(n, this.#of(`${name}.${part}`))
    );
    const root = Math.sqrt(q[0]?.length ?? 1);
    const weights = q.map((own, t) =>
      softmax(k.slice(0, t + 1).map((key) => dot(own, key) / root))
    );
    const mixed = weights.map((row) =>
      row.reduce((all, weight, j) => sum(all, v[j].map((value) => weight * value)), zeros(v[0]))
    );
    return { weights, out: times(mixed, this.#of(`${name}.output`)) };
  }

  /**
   * @param {number[][]} n
   * @param {string} layer
   */
  #mlp(n, layer) {
    const a = times(n, this.#of(`${layer}.W1`)).map((row) =>
      sum(row, rowOf(this.#of(`${layer}.b1`), 0)).map((z) => Math.max(0, z))
    );
    return times(a, this.#of(`${layer}.W2`)).map((row) =>
      sum(row, rowOf(this.#of(`${layer}.b2`), 0))
    );
  }

  /**
   * Each row at mean 0 and variance 1, then times the gain and plus the shift.
   *
   * @param {number[][]} x
   * @param {string} name
   */
  #norm(x, name) {
    const [gain, shift] = [this.#of(`${name}Gain`).data, this.#of(`${name}Shift`).data];
    return x.map((row) => {
      const mean = total(row) / row.length;
      const variance = total(row.map((value) => (value - mean) ** 2)) / row.length;
      const root = Math.sqrt(variance + EPSILON);
      return row.map((value, j) => (value - mean) / root * gain[j] + shift[j]);
    });
  }

  /**
   * @param {string} name
   * @returns {Parameter}
   */
  #of(name) {
    const found = this.#parameters.get(name);
    if (!found) throw new RangeError(`There is no parameter ${name}`);
    return found;
  }
}

/**
 * The probability of each token: softmax(logits / temperature). At 0 all of it is the likeliest's.
 *
 * @param {number[]} logits
 * @param {number} temperature
 */
export function sharesAt(logits, temperature) {
  const max = Math.max(...logits);
  const best = logits.indexOf(max);
  if (temperature === 0) return logits.map((_, token) => token === best ? 1 : 0);
  return softmax(logits.map((logit) => (logit - max) / temperature));
}

/**
 * The token into whose part of the line from 0 to 1 a number falls.
 *
 * @param {number[]} shares
 * @param {number} u from 0 to 1
 */
export function drawn(shares, u) {
  let end = 0;
  const token = shares.findIndex((share) => u < (end += share));
  return token >= 0 ? token : shares.indexOf(Math.max(...shares)); // the sum may fall short of 1 by a rounding
}

/**
 * Rows times a matrix.
 *
 * @param {number[][]} x
 * @param {Parameter} matrix
 */
function times(x, { cols, data }) {
  return x.map((row) => {
    const out = new Float64Array(cols);
    for (let i = 0; i < row.length; i++) {
      const value = row[i];
      for (let j = 0; j < cols; j++) out[j] += value * data[i * cols + j];
    }
    return Array.from(out);
  });
}

/** @param {number[]} row */
function softmax(row) {
  const max = Math.max(...row);
  const exps = row.map((z) => Math.exp(z - max));
  const all = total(exps);
  return exps.map((e) => e / all);
}

/**
 * @param {Parameter} matrix
 * @param {number} index
 * @returns {number[]}
 */
function rowOf({ cols, data }, index) {
  return Array.from(data.subarray(index * cols, (index + 1) * cols));
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
function sum(a, b) {
  return a.map((value, i) => value + b[i]);
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
function dot(a, b) {
  return a.reduce((all, value, i) => all + value * b[i], 0);
}

/** @param {number[]} row */
function total(row) {
  return row.reduce((all, value) => all + value, 0);
}

/** @param {number[]} row */
function zeros(row) {
  return row.map(() => 0);
}
