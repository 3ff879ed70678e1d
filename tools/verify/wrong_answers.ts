import { course } from "../../grader/course/mod.ts";
import { judgeExercise } from "../../grader/judge/exercise.ts";
import { inPool } from "../../grader/judge/pool.ts";
import { counted } from "../../grader/report/counted.ts";
import { beliefOf } from "../beliefs/misconceptions.ts";
import { type Answer, asFolder, misconceptions, submissionOf, unnamed } from "./answers.ts";
import { lossesOver } from "./many_seeds.ts";
import { type Findings, type Scale, ticker, upTo } from "./part.ts";

/** The share of misconceptions that must be named. */
const NAMED = 0.95;

/** Misconceptions on several seeds: none passes, and those that are named are named rightly. */
export async function wrongAnswers({ wrongSeeds, wrongOneIn }: Scale): Promise<Findings> {
  const seeds = upTo(wrongSeeds);
  const failures: string[] = [];
  const tried = misconceptions().filter((_, i) => i % wrongOneIn === 0);
  const losesPoints = async (answer: Answer) => {
    const lost = new Set((await lossesOver(answer, seeds, true)).map(({ seed }) => seed));
    const kept = seeds.filter((seed) => !lost.has(seed));
    if (kept.length > 0) failures.push(`${answer.id}/${answer.name} passed on seeds ${kept}`);
  };
  const outcomes = await inPool(tried, navigator.hardwareConcurrency, async (answer) => {
    await losesPoints(answer);
    const names = await namesOf(answer, seeds.at(-1)!);
    const wrong = names.filter((name) => name !== beliefOf(answer.name));
    if (wrong.length > 0) failures.push(`${answer.id}/${answer.name} was called ${wrong}`);
    return { id: answer.id, named: names.includes(beliefOf(answer.name)) };
  }, ticker("wrong answers", tried.length));
  const others = unnamed();
  const tick = ticker("unnamed answers", others.length);
  await inPool(others, navigator.hardwareConcurrency, losesPoints, tick);
  const named = outcomes.filter((outcome) => outcome.named).length;
  if (named < NAMED * outcomes.length) failures.push(`only ${named} were named`);
  const rows = course.exercises.map(({ id }) => {
    const own = outcomes.filter((outcome) => outcome.id === id);
    return `| ${id} | ${own.length} | ${own.filter((outcome) => outcome.named).length} |`;
  });
  return {
    title: "Wrong answers lose points, and are called by their name",
    lines: [
      `${outcomes.length} misconceptions, each on ${counted(seeds.length, "seed")}: ` +
      `${
        outcomes.length * seeds.length
      } gradings. ${named} of ${outcomes.length} are named rightly ` +
      `(${
        (100 * named / outcomes.length).toFixed(1)
      } %). What a mistake is called does not depend ` +
      "on the seed, so that is asked once for each.",
      "",
      "| exercise | misconceptions | named rightly |",
      "| --- | --: | --: |",
      ...rows,
      "",
      `${others.length} other wrong answers, which have no name, each on ${
        counted(seeds.length, "seed")
      }: ` +
      `${others.length * seeds.length} gradings.`,
    ],
    failures,
  };
}

/** What a report calls an answer's mistakes. */
export function namesOf(answer: Answer, seed: number): Promise<string[]> {
  return asFolder([answer], false, async (folder) => {
    const { result } = await judgeExercise(answer.id, submissionOf(folder, seed));
    return [...new Set(result.checks.flatMap((check) => check.misconception?.id ?? []))];
  });
}
