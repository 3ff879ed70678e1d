import { isCalledRight, isKilled, type Row } from "./rows.ts";

/** What was judged of an exercise. */
export interface Judged {
  /** The ids of its checks. */
  checks: readonly string[];
  right: readonly Row[];
  misconceptions: readonly Row[];
  /** Wrong answers that need no name. */
  unnamed: readonly Row[];
}

/** What is left to fix before the exercise is done, a sentence each. */
export function faultsIn({ checks, right, misconceptions, unnamed }: Judged): string[] {
  const wrong = [...misconceptions, ...unnamed];
  const lost = ({ lost }: Row) => [...lost.keys()].join(", ");
  return [
    ...right.filter(({ lost }) => lost.size > 0)
      .map((row) => `right/${row.answer.name}.ts is right, and loses points: ${lost(row)}`),
    ...wrong.filter((row) => !isKilled(row))
      .map(({ answer }) => `${answer.name} is wrong, but passes every check`),
    ...misconceptions.filter((row) => isKilled(row) && !isCalledRight(row))
      .map(({ answer, named }) => `${answer.name} is called ${named ?? "nothing"} in the report`),
    ...unnamed.filter(({ named }) => named !== undefined)
      .map(({ answer, named }) => `wrong/${answer.name}.ts is called ${named} in the report`),
    ...checks.filter((check) => !wrong.some(({ lost }) => lost.get(check) === "failed"))
      .map((check) => `the check ${check} fails for no wrong answer`),
  ];
}
