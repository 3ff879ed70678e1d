// @ts-check
import { percent } from "./words.js";

/** So many characters a head is said to look at. */
const SAID = 3;
/** Less than this is not worth a word. */
const LITTLE = 0.01;

/**
 * A character as it is shown: one that can't be seen has a sign.
 *
 * @param {string} char
 */
export function signOf(char) {
  return { " ": "␣", "\n": "↵" }[char] ?? char;
}

/**
 * A character as it is said.
 *
 * @param {string} char
 */
export function nameOf(char) {
  return { " ": "space", "\n": "line end" }[char] ?? `“${char}”`;
}

/**
 * The largest shares, the largest first.
 *
 * @param {number[]} shares
 * @param {number} count
 * @returns {number[]} where they are
 */
export function largest(shares, count) {
  return Array.from(shares.keys()).sort((a, b) => shares[b] - shares[a]).slice(0, count);
}

/**
 * What one character takes from those up to it, in words: `62.0 % from “h”, 1 back; 20.3 % from itself`.
 *
 * @param {number[]} weights as many as there are characters up to it
 * @param {string[]} characters
 */
export function takes(weights, characters) {
  const last = weights.length - 1;
  const parts = largest(weights, SAID).filter((place) => weights[place] >= LITTLE).map((place) => {
    const from = place === last ? "itself" : `${nameOf(characters[place])}, ${last - place} back`;
    return `${percent(weights[place])} from ${from}`;
  });
  return parts.join("; ");
}
