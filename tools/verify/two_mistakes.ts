import { inPool } from "../../grader/judge/pool.ts";
import { type Answer, twoBugs } from "./answers.ts";
import { type Findings, ticker } from "./part.ts";
import { namesOf } from "./wrong_answers.ts";

/** The first line of a file with two mistakes: `// Two bugs: log10, sum_not_mean`. */
const FIRST_LINE = /^\/\/ Two bugs: (.+)$/m;

/** Answers with two mistakes: called by no other mistake's name. */
export async function twoMistakes(): Promise<Findings> {
  const failures: string[] = [];
  const answers = twoBugs();
  const outcomes = await inPool(answers, navigator.hardwareConcurrency, async (answer) => {
    const names = await namesOf(answer, 1);
    const own = mistakesIn(answer);
    const wrong = names.filter((name) => !own.includes(name));
    if (wrong.length > 0) failures.push(`${answer.id}/${answer.name} was called ${wrong}`);
    return names.length;
  }, ticker("two mistakes", answers.length));
  const silent = outcomes.filter((count) => count === 0).length;
  return {
    title: "Two mistakes are not called by a third one's name",
    lines: [
      `${answers.length} answers with two mistakes each: ${silent} are given no name, ` +
      `${answers.length - silent} the name of a mistake that they have.`,
    ],
    failures,
  };
}

/** The mistakes that a file says it has; those that are no misconceptions have no name to be given. */
function mistakesIn({ path }: Answer): string[] {
  return Deno.readTextFileSync(path).match(FIRST_LINE)?.[1].split(", ") ?? [];
}
