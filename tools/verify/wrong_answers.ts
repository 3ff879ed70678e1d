import { course } from "../../grader/course/mod.ts";
import { counted } from "../../grader/report/counted.ts";
import { beliefOf } from "../beliefs/misconceptions.ts";
import { type Answer, misconceptions, twoBugs, unnamed } from "./answers.ts";
import type { Crew } from "./crew.ts";
import { upTo, type Verification } from "./part.ts";
import type { Graded, Score } from "./work/on_seeds.ts";

/** The share of misconceptions that must be named. */
const NAMED = 0.95;

/** A wrong answer with what it scored: on the first seed as a student would see it, then on others. */
interface Tried {
  answer: Answer;
  graded: Graded;
  scores: Score[];
}

/** Wrong answers on several seeds: none passes, each has the same points on all, and names are true. */
export const wrongAnswers: Verification = async ({ wrongSeeds, wrongOneIn }, crew) => {
  const seeds = upTo(wrongSeeds);
  const tried = (all: Answer[]) => tryAll(all.filter((_, i) => i % wrongOneIn === 0), seeds, crew);
  const named = await tried(misconceptions());
  const others = await tried([...unnamed(), ...twoBugs()]);
  const isNamed = ({ answer, graded }: Tried) => graded.names.includes(beliefOf(answer.name));
  const right = named.filter(isNamed).length;
  const tooFew = right < NAMED * named.length ? [`only ${right} were named`] : [];
  return {
    title: "Wrong answers lose points, the same on every seed, and are called by their name",
    lines: [
      `${named.length} misconceptions, each on ${counted(seeds.length, "seed")}: ` +
      `${named.length * seeds.length} gradings. ${right} of ${named.length} are named rightly ` +
      `(${(100 * right / named.length).toFixed(1)} %). What a mistake is called does not depend ` +
      "on the seed, so that is asked once for each.",
      "",
      "| exercise | misconceptions | named rightly |",
      "| --- | --: | --: |",
      ...course.exercises.map(({ id }) => {
        const own = named.filter(({ answer }) => answer.id === id);
        return `| ${id} | ${own.length} | ${own.filter(isNamed).length} |`;
      }),
      "",
      `${others.length} other wrong answers, which have no name or two mistakes, each on ` +
      `${counted(seeds.length, "seed")}: ${others.length * seeds.length} gradings.`,
    ],
    failures: [
      ...[...named, ...others].flatMap(pointsProblem),
      ...named.flatMap(nameProblem),
      ...tooFew,
    ],
  };
};

async function tryAll(
  answers: readonly Answer[],
  seeds: readonly number[],
  crew: Crew,
): Promise<Tried[]> {
  const tasks = (some: readonly number[]) =>
    answers.map((answer) => ({ answers: [answer], seeds: [...some] }));
  const graded = await crew.each("graded", tasks([seeds[0]]), "wrong answers");
  const scores = await crew.each("scores", tasks(seeds.slice(1)), "wrong answers on more seeds");
  return answers.map((answer, i) => ({ answer, graded: graded[i], scores: scores[i] }));
}

/** Where an answer keeps all its points, or has others on one seed than on another. */
function pointsProblem({ answer: { id, name }, graded, scores }: Tried): string[] {
  const seedsOf = new Map<number, number[]>();
  for (const { seed, points } of [graded, ...scores]) {
    seedsOf.set(points, [...seedsOf.get(points) ?? [], seed]);
  }
  const passed = seedsOf.get(graded.maxPoints);
  const list = Array.from(seedsOf, ([points, seeds]) => `${points} on ${seeds}`).join("; ");
  return [
    ...(passed ? [`${id}/${name} passed on seeds ${passed}`] : []),
    ...(seedsOf.size > 1 ? [`${id}/${name} has points that wander: ${list}`] : []),
  ];
}

function nameProblem({ answer: { id, name }, graded }: Tried): string[] {
  const wrong = graded.names.filter((it) => it !== beliefOf(name));
  return wrong.length > 0 ? [`${id}/${name} was called ${wrong}`] : [];
}
