import { course } from "../../grader/course/mod.ts";
import { inPool } from "../../grader/judge/pool.ts";
import { counted } from "../../grader/report/counted.ts";
import { solutions, zoo } from "./answers.ts";
import { lossesOver } from "./many_seeds.ts";
import { type Findings, type Scale, ticker, upTo } from "./part.ts";

/** Right answers on many seeds: every one in full, every time. */
export async function fullMarks({ seeds }: Scale): Promise<Findings> {
  const answers = [...solutions(), ...zoo()];
  const failures: string[] = [];
  await inPool(answers, navigator.hardwareConcurrency, async (answer) => {
    for (const { seed, check, message } of await lossesOver(answer, upTo(seeds))) {
      failures.push(`${answer.id}/${answer.name}, seed ${seed}: ${check}: ${message}`);
    }
  }, ticker("right answers", answers.length));
  const perExercise = course.exercises.map(({ id }) => {
    const count = answers.filter((answer) => answer.id === id).length;
    const lost = failures.filter((failure) => failure.startsWith(id)).length;
    return `| ${id} | ${count} | ${count * seeds} | ${lost} |`;
  });
  const gradings = answers.length * seeds;
  const lines = [
    `${solutions().length} solutions and ${zoo().length} right answers written another way, each on ` +
    `${counted(seeds, "seed")}: ${gradings} gradings, of which ${failures.length} lost a point.`,
    "",
    "| exercise | right answers | gradings | points lost in |",
    "| --- | --: | --: | --: |",
    ...perExercise,
  ];
  return { title: "Right answers score in full", lines, failures };
}
