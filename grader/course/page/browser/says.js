// @ts-check
import { percent, withArticle } from "./words.js";

/** Below this the likeliest digit is not called sure. */
export const SURE = 0.6;

/**
 * What is said of an image: a sentence, and where there is doubt another.
 *
 * @param {string} who reads: "Your network"
 * @param {number[] | undefined} shares ten probabilities; none for an empty image
 * @param {number} strangeness how far the image is from what digits are like
 * @param {number} limit beyond which few of the training images are
 * @returns {{ said: string, doubt: string }}
 */
export function says(who, shares, strangeness, limit) {
  if (!shares) return { said: "Draw a digit.", doubt: "" };
  const [best, next] = Array.from(shares.keys()).sort((a, b) => shares[b] - shares[a]);
  if (strangeness > limit) {
    return {
      said: `Is that a digit? ${who} has to name one, and reads ${withArticle(best)}.`,
      doubt:
        `This is ${Math.round(strangeness)} away from what digits are like. Only about one in a ` +
        `hundred of MNIST's digits is more than ${limit} away.`,
    };
  }
  const said = `${who} reads ${withArticle(best)}.`;
  if (shares[best] >= SURE) return { said, doubt: "" };
  return {
    said,
    doubt: `It is not sure: ${percent(shares[best])}, against ${percent(shares[next])} for ${
      withArticle(next)
    }.`,
  };
}
