import { course } from "../../grader/course/mod.ts";
import { counted } from "../../grader/report/counted.ts";
import { solutions, zoo } from "./answers.ts";
import { type Findings, upTo, type Verification } from "./part.ts";

/** So many seeds are one task: of an answer that is slow, both cores do a part. */
const AT_A_TIME = 50;

/** Right answers on many seeds: every one in full, every time. */
export const fullMarks: Verification = async ({ seeds }, crew): Promise<Findings> => {
  const answers = [...solutions(), ...zoo()];
  const tasks = answers.flatMap((answer) =>
    chunks(upTo(seeds)).map((some) => ({ answers: [answer], seeds: some }))
  );
  const scores = await crew.each("scores", tasks, "right answers");
  const failures = scores.flatMap((some, i) => {
    const [{ id, name }] = tasks[i].answers;
    return some.flatMap(({ seed, lost }) =>
      lost.map(({ check, message }) => `${id}/${name}, seed ${seed}: ${check}: ${message}`)
    );
  });
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
};

function chunks(seeds: readonly number[]): number[][] {
  const count = Math.ceil(seeds.length / AT_A_TIME);
  return Array.from({ length: count }, (_, i) => seeds.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME));
}
