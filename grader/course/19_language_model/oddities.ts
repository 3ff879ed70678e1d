/** Mistakes that a tape shows without being run. Each is one check's to judge, and no other check sees it. */
import type { Operation } from "../../../lib/mod.ts";
import type { Problem } from "../../judge/check.ts";

/** The epsilon of every norm. */
const EPSILON = 1e-5;

/** What was put right in a tape before it was run. */
export interface Oddities {
  /** Whether it ends in the cross-entropy of [targets, logits]. */
  isExchanged: boolean;
  /** The first epsilon of a norm that is another one. */
  epsilon?: number;
}

/** A tape without its oddities, and what they were. */
export function putRight(tape: Operation[]): Oddities & { tape: Operation[] } {
  const last = tape[tape.length - 1];
  const isExchanged = last.op === "crossEntropy" && last.from[0] === 1 && last.from[1] !== 1;
  const epsilons = tape.flatMap((one) => one.op === "layerNormRows" ? one.epsilon ?? EPSILON : []);
  const epsilon = epsilons.find((one) => Math.abs(one / EPSILON - 1) > 1e-3);
  const asAsked = tape.map((one) => {
    if (one.op === "layerNormRows") return { ...one, epsilon: EPSILON };
    return one === last && isExchanged ? { ...last, from: [last.from[1], 1] } as Operation : one;
  });
  return { tape: asAsked, isExchanged, epsilon };
}

/** What is said of a tape whose last operation takes the targets first. */
export function exchanged(
  { tape, oddities }: { tape: Operation[]; oddities: Oddities },
): Problem | undefined {
  if (!oddities.isExchanged) return undefined;
  const [logits, targets] = tape[tape.length - 1].from;
  return {
    message: `crossEntropy is from [${targets}, ${logits}], the targets first: ` +
      `expected [${logits}, ${targets}]`,
    expected: `[${logits}, ${targets}]`,
    actual: `[${targets}, ${logits}]`,
    hint: "none",
  };
}

/** What is said of norms with another epsilon. */
export function otherEpsilon({ epsilon }: Oddities): Problem | undefined {
  if (epsilon === undefined) return undefined;
  return {
    message: `layerNormRows has the epsilon ${epsilon}, expected ${EPSILON}: leave it out`,
    expected: `${EPSILON}`,
    actual: `${epsilon}`,
    hint: "none",
  };
}
