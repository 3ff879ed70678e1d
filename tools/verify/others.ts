import { Random } from "../../lib/mod.ts";
import { course } from "../../grader/course/mod.ts";
import { type Answer, misconceptions } from "./answers.ts";
import type { Verification } from "./part.ts";

const SEED = 1;

/**
 * Courses in which every exercise but one is answered wrongly: that one keeps all its points, and each of
 * the others loses some.
 */
export const others: Verification = async ({ courses }, crew) => {
  const own = course.exercises.map(({ id }) => shuffled(id));
  const longest = Math.max(...own.map(({ length }) => length));
  const tasks = Array.from({ length: Math.min(courses, longest) }, (_, i) => {
    const right = i % own.length;
    const answers = own.flatMap((all, j) => j === right ? [] : [all[i % all.length]]);
    return { answers, seeds: [SEED] };
  });
  const losing = await crew.each("losing", tasks, "courses");
  const failures = losing.flatMap((lost, i) =>
    course.exercises.flatMap(({ id }) => {
      const wrong = tasks[i].answers.find((answer) => answer.id === id);
      if (lost.includes(id) === (wrong !== undefined)) return [];
      const names = tasks[i].answers.map((answer) => `${answer.id}/${answer.name}`).join(", ");
      return [`with ${names}, ${id} ${wrong ? "kept all its points" : "lost points"}`];
    })
  );
  return {
    title: "A mistake costs its own exercise's points only",
    lines: [
      `${tasks.length} courses with a misconception in every exercise but one, which is another one in ` +
      `each: ${tasks.length * course.exercises.length} gradings of exercises, all alone with the ` +
      "reference beside them.",
    ],
    failures,
  };
};

/** An exercise's misconceptions in an order that has nothing to do with their names. */
function shuffled(id: string): Answer[] {
  const own = misconceptions().filter((answer) => answer.id === id);
  return Array.from(new Random(SEED).permutation(own.length), (i) => own[i]);
}
