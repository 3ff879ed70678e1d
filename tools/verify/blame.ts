import { Random } from "../../lib/mod.ts";
import { CAPSTONE } from "../../grader/course/capstone/settings.ts";
import { judgeCapstone } from "../../grader/course/capstone/capstone.ts";
import { inPool } from "../../grader/judge/pool.ts";
import { type Answer, asFolder, misconceptions, submissionOf } from "./answers.ts";
import { type Findings, type Scale, ticker } from "./part.ts";

const SEED = 1;
/** Pairs of a mistake that the chain survives and one that breaks it. */
const PAIRS = 20;

/** The capstone with misconceptions in it: where it fails, the exercise that breaks it is named. */
export async function blame({ chains }: Scale): Promise<Findings> {
  const failures: string[] = [];
  const tried = sample(chains);
  const [breaking, harmless]: Answer[][] = [[], []];
  const work = (answer: Answer) => blamedFor([answer]);
  const tick = ticker("chains", tried.length);
  const blames = await inPool(tried, navigator.hardwareConcurrency, work, tick);
  for (const [i, answer] of tried.entries()) {
    const blamed = blames[i];
    (blamed === undefined ? harmless : breaking).push(answer);
    if (blamed !== undefined && blamed !== answer.id) failures.push(failure([answer], blamed));
  }
  const pairs = pairsOf(breaking, harmless);
  const both = await inPool(
    pairs,
    navigator.hardwareConcurrency,
    (pair) => blamedFor(pair),
    ticker("pairs", pairs.length),
  );
  const holding = both.filter((blamed) => blamed === undefined).length;
  for (const [i, [culprit, bystander]] of pairs.entries()) {
    if (both[i] === undefined || both[i] === culprit.id) continue;
    failures.push(failure([culprit, bystander], both[i]));
  }
  return {
    title: "The capstone names the exercise that breaks the chain",
    lines: [
      `${tried.length} misconceptions, each in a course that is solved otherwise: ${breaking.length} ` +
      `break the chain, and ${harmless.length} do not keep the network from learning. ` +
      `${pairs.length} pairs of one that breaks it and one that does not, in other exercises: ` +
      `${holding} learn well enough together, and of the others the one that breaks it is to be named.`,
    ],
    failures,
  };
}

/** The exercise that a failed capstone names; undefined when it did not fail. */
function blamedFor(wrong: readonly Answer[]) {
  return asFolder(wrong, true, async (folder) => {
    const { result } = await judgeCapstone({
      submission: submissionOf(folder, SEED),
      alone: Promise.resolve(wrong.map(({ id }) => ({ id, status: "failed" }))),
    });
    return result.status === "passed" ? undefined : result.blame;
  });
}

function failure(wrong: readonly Answer[], blamed: string | null | undefined): string {
  const names = wrong.map(({ id, name }) => `${id}/${name}`).join(" and ");
  return `with ${names} in it, the chain blames ${blamed ?? "nothing"}`;
}

/** At most so many misconceptions of each exercise that the capstone needs. */
function sample(each: number): Answer[] {
  const random = new Random(SEED);
  return CAPSTONE.needs.flatMap((id) => {
    const own = misconceptions().filter((answer) => answer.id === id);
    return Array.from(random.permutation(own.length).subarray(0, each), (i) => own[i]);
  });
}

function pairsOf(breaking: readonly Answer[], harmless: readonly Answer[]): Answer[][] {
  const random = new Random(SEED);
  const all = breaking.flatMap((one) =>
    harmless.filter(({ id }) => id !== one.id).map((other) => [one, other])
  );
  return Array.from(random.permutation(all.length).subarray(0, PAIRS), (i) => all[i]);
}
