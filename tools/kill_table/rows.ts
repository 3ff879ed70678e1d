import { beliefOf } from "../beliefs/misconceptions.ts";
import type { Answer } from "../verify/answers.ts";
import type { Crew } from "../verify/crew.ts";
import type { Graded } from "../verify/work/on_seeds.ts";

/** The table is of one run; the verification repeats it with others. */
export const SEED = 1;

/** What came of an answer. */
export interface Row {
  answer: Answer;
  /** What came of each check that did not pass, by its id. */
  lost: Map<string, Graded["lost"][number]["status"]>;
  /** What it was called. */
  named: string | undefined;
}

/** Judges answers, each once. */
export async function rowsOf(answers: readonly Answer[], crew: Crew): Promise<Row[]> {
  const tasks = answers.map((answer) => ({ answers: [answer], seeds: [SEED] }));
  const graded = await crew.each("graded", tasks, "answers");
  return graded.map(({ lost, names: [named] }, i) => ({
    answer: answers[i],
    lost: new Map(lost.map(({ check, status }) => [check, status])),
    named,
  }));
}

/** Whether it lost points. */
export function isKilled({ lost }: Row): boolean {
  return [...lost.values()].includes("failed");
}

/** Whether it was called by the name of its belief. */
export function isCalledRight({ answer, named }: Row): boolean {
  return named === beliefOf(answer.name);
}
