import type { CapstoneInput } from "../../judge/course.ts";
import { noneFailedAlone } from "../../judge/judge_capstone.ts";
import type { ExerciseResult } from "../../report/report.ts";
import { differingLinks } from "./conv_links.ts";
import { CONV_CAPSTONE, type ConvLink } from "./settings.ts";

/** How long is looked for what breaks the network. */
const MOST_SECONDS = 30;

/** What breaks the network, where one exercise can be named. */
export interface ConvBlame {
  blame: ConvLink | null;
  message: string;
}

/**
 * Names the exercise that breaks the network: the first one that differs from the oracle on a batch of
 * digits. Where none does, or there is no reference to put beside it, the first that failed alone.
 *
 * @param mayTry whether they are called for it: what a clock stopped is not run again
 */
export async function findConvBlame(input: CapstoneInput, mayTry = true): Promise<ConvBlame> {
  const { submission } = input;
  const end = performance.now() + 1000 * MOST_SECONDS * submission.timeoutScale;
  const alone = await input.alone;
  if (!mayTry || !submission.reference) return blameOf([], [], alone);
  const isOver = () => performance.now() > end;
  const { looked, differing } = await differingLinks(submission, isOver);
  return blameOf(looked, differing, alone);
}

/**
 * What there is to say.
 *
 * @param looked the exercises that were compared with the oracle
 * @param differing those of them that differ from it
 * @param alone what came of those that were graded
 */
export function blameOf(
  looked: readonly ConvLink[],
  differing: readonly ConvLink[],
  alone: readonly Pick<ExerciseResult, "id" | "status">[],
): ConvBlame {
  const failed = alone.filter(({ status }) => status === "failed");
  const failing = CONV_CAPSTONE.needs.filter((need) => failed.some(({ id }) => id === need));
  const suspects = differing.length > 0 ? differing : failing;
  const [first = null] = suspects;
  if (first === null) return { blame: null, message: unblamed(looked, alone) };
  const why = differing.length > 0 ? ", which is wrong on a batch of digits" : "";
  const others = suspects.length > 1 ? ` Then look at ${suspects.slice(1).join(", ")}.` : "";
  return {
    blame: first,
    message: `The network breaks at ${first}${why}: fix it first.${others}`,
  };
}

/** What is known where no exercise failed, and no more. */
function unblamed(looked: readonly ConvLink[], alone: readonly { id: string }[]): string {
  const right = looked.length > 0
    ? `${looked.join(", ")} came out right on a batch of digits. `
    : "";
  return right + noneFailedAlone(CONV_CAPSTONE.needs, alone, "look at how they work together");
}
