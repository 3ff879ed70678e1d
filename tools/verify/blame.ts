import { Random } from "../../lib/mod.ts";
import { CAPSTONE } from "../../grader/course/capstone/settings.ts";
import { type Answer, misconceptions } from "./answers.ts";
import type { Verification } from "./part.ts";

const SEED = 1;
/** Pairs of a mistake that the chain survives and one that breaks it. */
const PAIRS = 10;

/** The capstone with misconceptions in it: where it fails, the exercise that breaks it is named. */
export const blame: Verification = async ({ chains }, crew) => {
  const tasksOf = (courses: readonly Answer[][]) =>
    courses.map((answers) => ({ answers, seeds: [SEED] }));
  const tried = sample(chains);
  const alone = await crew.each("blamed", tasksOf(tried.map((one) => [one])), "chains");
  const breaking = tried.filter((_, i) => alone[i].broke);
  const harmless = tried.filter((_, i) => !alone[i].broke);
  const pairs = pairsOf(breaking, harmless);
  const both = await crew.each("blamed", tasksOf(pairs), "pairs");
  const holding = both.filter(({ broke }) => !broke).length;
  const failures = [...tried.map((one) => [one]), ...pairs].flatMap((wrong, i) => {
    const { broke, blame } = [...alone, ...both][i];
    return broke && blame !== wrong[0].id ? [failure(wrong, blame)] : [];
  });
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
};

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
