import { loadMnist } from "../../lib/mnist.ts";
import { EXERCISES } from "../../grader/course.ts";
import { judgeCapstone } from "../../grader/judge/capstone.ts";
import { inPool } from "../../grader/judge/pool.ts";
import { SOLUTIONS, solutions, submissionOf, zoo } from "./answers.ts";
import { lossesOver } from "./many_seeds.ts";
import { type Findings, type Scale, seedsOf, ticker, upTo } from "./part.ts";

/** Right answers on many seeds: every one in full, every time. */
export async function fullMarks({ seeds, capstoneSeeds }: Scale): Promise<Findings> {
  const answers = [...solutions(), ...zoo()];
  const failures: string[] = [];
  await inPool(answers, navigator.hardwareConcurrency, async (answer) => {
    for (const { seed, check, message } of await lossesOver(answer, upTo(seeds))) {
      failures.push(`${answer.id}/${answer.name}, seed ${seed}: ${check}: ${message}`);
    }
  }, ticker("right answers", answers.length));
  const perExercise = EXERCISES.map(({ id }) => {
    const count = answers.filter((answer) => answer.id === id).length;
    const lost = failures.filter((failure) => failure.startsWith(id)).length;
    return `| ${id} | ${count} | ${count * seeds} | ${lost} |`;
  });
  const gradings = answers.length * seeds;
  const lines = [
    `${solutions().length} solutions and ${zoo().length} right answers written another way, each on ` +
    `${seedsOf(seeds)}: ${gradings} gradings, of which ${failures.length} lost a point.`,
    "",
    "| exercise | right answers | gradings | points lost in |",
    "| --- | --: | --: | --: |",
    ...perExercise,
  ];
  if (capstoneSeeds > 0) lines.push("", await capstones(capstoneSeeds, failures));
  return { title: "Right answers score in full", lines, failures };
}

async function capstones(seeds: number, failures: string[]): Promise<string> {
  const mnist = loadMnist();
  const accuracies: number[] = [];
  for (const seed of upTo(seeds)) {
    const submission = submissionOf(SOLUTIONS, seed);
    const input = { submission, mnist: () => mnist, alone: Promise.resolve([]) };
    const { result } = await judgeCapstone(input);
    accuracies.push(result.testAccuracy ?? 0);
    if (result.status !== "passed") failures.push(`the capstone, seed ${seed}: ${result.message}`);
  }
  const [low, high] = [Math.min(...accuracies), Math.max(...accuracies)];
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  return `The capstone with the solutions, on ${seedsOf(seeds)}: test accuracy from ${
    percent(low)
  } to ` +
    `${percent(high)}; 95 % are needed for all its points.`;
}
