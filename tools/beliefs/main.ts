/**
 * Stores what the misconceptions of each exercise answer when they are asked its probes, in
 * `beliefs.json` of the exercise's home. `--check` compares with the committed files in place of
 * writing them, and exits 1 when one differs by more than rounding. With numbers or names of exercises
 * it asks those alone. A new exercise starts with a file that holds `{ "seen": [], "beliefs": [] }`.
 */
import { join } from "node:path";
import { course } from "../../grader/course/mod.ts";
import { reasonOf } from "../../grader/files.ts";
import { sameRecord, twinsIn } from "../../grader/diagnosis/record.ts";
import { course as toyCourse } from "../../grader/testdata/toy_course/course/mod.ts";
import type { Course, Exercise } from "../../grader/judge/course.ts";
import { isCalled } from "../is_called.ts";
import { onlyCheck } from "../only_check.ts";
import { askAll } from "./ask_all.ts";
import { textOf } from "./text.ts";

/** The courses whose misconceptions are asked; add your own here. */
const COURSES = [course, toyCourse];

const all = COURSES.flatMap((course) => course.exercises.map((exercise) => ({ course, exercise })));
const isOne = (word: string) => all.some(({ exercise }) => isCalled(exercise.id, word));
const words = Deno.args.filter(isOne);
const others = Deno.args.filter((word) => !isOne(word));
const isCheck = onlyCheck("beliefs [EXERCISE…]", "beliefs.json of each exercise", others);
const isAsked = (id: string) => words.length === 0 || words.some((word) => isCalled(id, word));

const changed: string[] = [];
for (const { course, exercise } of all.filter(({ exercise }) => isAsked(exercise.id))) {
  await renew(course, exercise);
}
if (isCheck && changed.length > 0) Deno.exit(1);
console.log(changed.length > 0 ? `written: ${changed.join(", ")}` : "the beliefs are up to date");

/** Asks the misconceptions of an exercise, and stores what has changed. */
async function renew(course: Course, exercise: Exercise): Promise<void> {
  const { id, probes, beliefs } = exercise;
  const fresh = await askAll(course, exercise).catch((error) => {
    console.error(`${id}: ${reasonOf(error)}`);
    return Deno.exit(1);
  });
  for (const { one, other, fn } of twinsIn(probes, fresh)) {
    console.error(`${id}: ${one} and ${other} answer alike in ${fn}, so neither is named`);
  }
  if (sameRecord(probes, beliefs, fresh)) return;
  changed.push(id);
  const file = join(course.folders.homes, id, "beliefs.json");
  if (!isCheck) await Deno.writeTextFile(file, textOf(fresh));
  if (isCheck) console.error(`${id}/beliefs.json is stale: run deno task beliefs`);
}
