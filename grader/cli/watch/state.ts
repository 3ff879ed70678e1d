import { type Capstone, capstonesOf, type Course } from "../../judge/course.ts";
import { bonusOf, type Points, totalOf } from "../../judge/points.ts";
import type { Exhibit } from "../../report/exhibit.ts";
import { seen } from "../../report/next_step.ts";
import type { View } from "../../report/view.ts";
import type { CapstoneResult, ExerciseResult } from "../../report/report.ts";

/** What the watcher knows. */
export interface State {
  /** The points of all but the bonus, and of the bonus. */
  most: { own: number; bonus: number };
  results: readonly ExerciseResult[];
  capstone: CapstoneResult | undefined;
  /** The exercises of the bonus, by their ids; none as long as the bonus is not shown. */
  deeper: readonly string[];
  /** Results of the capstones that are a bonus. */
  deeperCapstones: readonly CapstoneResult[];
  /** What the course draws of the capstone's result. */
  exhibit?: Exhibit;
  /** The exercises whose files were saved last: they are shown, whatever comes before them. */
  saved: readonly string[];
  /** Whether the list of all exercises is shown in place of the current one. */
  isList: boolean;
  /** A line about what is going on. */
  note: string;
  /** How far the capstone's training is; empty when it is not running. */
  training: string;
}

/** What it knows before anything is graded. */
export function firstState(course: Course, points: Points): State {
  return {
    most: { own: totalOf(course, points), bonus: bonusOf(course, points) },
    results: [],
    capstone: undefined,
    deeper: [],
    deeperCapstones: [],
    saved: [],
    isList: false,
    note: "",
    training: "",
  };
}

/**
 * The exercise to work on: one that was just saved and does not pass, or the first that does not. What
 * is a bonus comes after the capstone.
 */
export function current({ results, saved, deeper, capstone }: State): ExerciseResult | undefined {
  const left = results.filter(({ status }) => status !== "passed");
  return left.find(({ id }) => saved.includes(id)) ??
    left.find(({ id }) => !deeper.includes(id) || capstone?.status === "passed");
}

/** The first capstone that does not pass, of the bonus too where it is shown; the course's own where all do. */
export function nextCapstone(
  { capstone, deeperCapstones, deeper }: State,
  course: Course,
): Capstone {
  const done = [capstone, ...deeperCapstones]
    .flatMap((result) => result?.status === "passed" ? [result.id] : []);
  const all = deeper.length > 0 ? capstonesOf(course) : [course.capstone];
  return all.find(({ id }) => !done.includes(id)) ?? course.capstone;
}

/** The results of what makes up the points, or of what is a bonus. */
export function resultsOf({ results, deeper }: State, isBonus: boolean): ExerciseResult[] {
  return results.filter(({ id }) => deeper.includes(id) === isBonus);
}

/** The points that there are. */
export function scoreOf(state: State): number {
  return sumOf([...resultsOf(state, false), ...(state.capstone ? [state.capstone] : [])]);
}

/** The points of what is a bonus. */
export function bonusScoreOf(state: State): number {
  return sumOf([...resultsOf(state, true), ...state.deeperCapstones]);
}

function sumOf(parts: readonly { score: number }[]): number {
  return parts.reduce((sum, { score }) => sum + score, 0);
}

/** With what was graded anew. If something in it needs mending, that is shown in place of the list. */
export function merged(
  { results, isList }: State,
  changed: readonly ExerciseResult[],
  ids: readonly string[],
): Pick<State, "results" | "isList"> {
  const byId = new Map([...results, ...changed].map((result) => [result.id, result]));
  return {
    results: ids.flatMap((id) => byId.get(id) ?? []),
    isList: isList && !changed.some(({ status }) => status === "failed"),
  };
}

/** A word on what was saved and passes: the screen goes on to the next exercise. */
export function passedNote(saved: readonly ExerciseResult[], view: View): string {
  return saved.filter(({ status }) => status === "passed").flatMap(({ id, score, maxScore }) => [
    `✓ ${id} ${score} / ${maxScore}`,
    ...seen(view.course.exercises.find((exercise) => exercise.id === id), view),
  ]).join("\n");
}
