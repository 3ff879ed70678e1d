import { Random } from "../../lib/mod.ts";
import { exerciseOf } from "../../grader/judge/course.ts";
import { course } from "../../grader/course/mod.ts";
import { judgeExercise } from "../../grader/judge/exercise.ts";
import { inPool } from "../../grader/judge/pool.ts";
import { type Answer, asFolder, misconceptions, submissionOf } from "./answers.ts";
import { type Findings, type Scale, ticker } from "./part.ts";

const SEED = 1;

/** Misconceptions, alone and in pairs, in a course that is solved but for them. */
export async function others({ singles, pairs }: Scale): Promise<Findings> {
  const failures: string[] = [];
  const all = misconceptions();
  const single = singles ? all.map((answer) => [answer]) : [];
  const double = randomPairs(all, pairs);
  let gradings = 0;
  await inPool([...single, ...double], navigator.hardwareConcurrency, async (wrong) => {
    for (const [id, lost] of await lossesIn(wrong)) {
      gradings++;
      const expected = wrong.some((answer) => answer.id === id);
      if (lost === expected) continue;
      const names = wrong.map((answer) => `${answer.id}/${answer.name}`).join(" and ");
      failures.push(`with ${names}, ${id} ${lost ? "lost points" : "kept all its points"}`);
    }
  }, ticker("courses", single.length + double.length));
  return {
    title: "A mistake costs its own exercise's points only",
    lines: [
      `${single.length} single misconceptions and ${double.length} random pairs, each in a course ` +
      `that is solved otherwise: ${gradings} gradings of exercises, all alone with the reference ` +
      "beside them.",
    ],
    failures,
  };
}

/** Whether each exercise of such a course loses points. */
function lossesIn(wrong: readonly Answer[]): Promise<[string, boolean][]> {
  return asFolder(wrong, true, async (folder) => {
    const losses: [string, boolean][] = [];
    const submission = submissionOf(folder, SEED);
    for (const { id } of course.exercises) {
      const { result } = await judgeExercise(id, submission);
      losses.push([
        id,
        result.score < exerciseOf(course, id).checks.reduce((sum, { points }) => sum + points, 0),
      ]);
    }
    return losses;
  });
}

/** Pairs of misconceptions in different exercises. */
function randomPairs(all: readonly Answer[], count: number): Answer[][] {
  const random = new Random(SEED);
  const pick = () => all[Math.floor(all.length * random.uniform())];
  const pairs: Answer[][] = [];
  while (pairs.length < count) {
    const pair = [pick(), pick()];
    if (pair[0].id !== pair[1].id) pairs.push(pair);
  }
  return pairs;
}
