import { type Answer, twoBugs } from "./answers.ts";
import type { Verification } from "./part.ts";

/** The first line of a file with two mistakes: `// Two bugs: log10, sum_not_mean`. */
const FIRST_LINE = /^\/\/ Two bugs: (.+)$/m;

/** Answers with two mistakes: called by no other mistake's name. */
export const twoMistakes: Verification = async (_, crew) => {
  const answers = twoBugs();
  const tasks = answers.map((answer) => ({ answers: [answer], seeds: [1] }));
  const graded = await crew.each("graded", tasks, "two mistakes");
  const failures = graded.flatMap(({ names }, i) => {
    const [own, { id, name }] = [mistakesIn(answers[i]), answers[i]];
    const wrong = names.filter((it) => !own.includes(it));
    return wrong.length > 0 ? [`${id}/${name} was called ${wrong}`] : [];
  });
  const silent = graded.filter(({ names }) => names.length === 0).length;
  return {
    title: "Two mistakes are not called by a third one's name",
    lines: [
      `${answers.length} answers with two mistakes each: ${silent} are given no name, ` +
      `${answers.length - silent} the name of a mistake that they have.`,
    ],
    failures,
  };
};

/** The mistakes that a file says it has; those that are no misconceptions have no name to be given. */
function mistakesIn({ path }: Answer): string[] {
  return Deno.readTextFileSync(path).match(FIRST_LINE)?.[1].split(", ") ?? [];
}
