// @ts-check
/// <reference lib="dom" />
import { bytesOf } from "./base64.js";
import { percent, withArticle } from "./words.js";
import { SURE } from "./says.js";

/**
 * The 10,000 test digits and what the network read.
 *
 * @typedef {object} Stored
 * @property {string} images deflated, in base64
 * @property {string} labels a figure per digit
 * @property {string} read a figure per digit
 * @property {string} shares of what was read: a byte per digit, in base64
 */

/** Which digits are looked for. @typedef {{ kind: string, actual: string, read: string }} Wanted */

/** The test digits, which can be found by what came of them. */
export class TestDigits {
  /** @type {Promise<Uint8Array>} */
  #images;
  #shares;

  /** @param {Stored} stored */
  constructor({ images, labels, read, shares }) {
    this.#images = inflated(images);
    this.labels = labels;
    this.read = read;
    this.#shares = bytesOf(shares);
  }

  /** @param {number} index */
  async image(index) {
    return (await this.#images).slice(784 * index, 784 * (index + 1));
  }

  /**
   * The numbers of the digits that are looked for; empty strings look for any.
   *
   * @param {Wanted} wanted
   */
  find({ kind, actual, read }) {
    const is = {
      wrong: (/** @type {number} */ i) => this.labels[i] !== this.read[i],
      unsure: (/** @type {number} */ i) => this.#shares[i] < 255 * SURE,
      right: (/** @type {number} */ i) => this.labels[i] === this.read[i],
      all: () => true,
    }[kind] ?? (() => true);
    return Array.from(this.labels, (_, i) => i).filter((i) =>
      is(i) && (actual === "" || this.labels[i] === actual) &&
      (read === "" || this.read[i] === read)
    );
  }

  /**
   * @param {number} index
   * @param {number} [share] of what was read; to within half a hundredth, where it is left out
   */
  caption(index, share = this.#shares[index] / 255) {
    const [actual, read] = [this.labels[index], this.read[index]];
    const what = actual === read ? "read rightly" : `read as ${read}`;
    return `Test image ${index}: ${withArticle(Number(actual))} ${what}, ${percent(share)}`;
  }
}

/** @param {string} text */
async function inflated(text) {
  await new Promise((done) => setTimeout(done)); // first the page is shown
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(
    new DecompressionStream("deflate-raw"),
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
