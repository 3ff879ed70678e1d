import type { Points } from "../../judge/points.ts";
import type { Exhibit } from "../../report/exhibit.ts";
import { seen } from "../../report/next_step.ts";
import type { View } from "../../report/view.ts";
import type { CapstoneResult, ExerciseResult } from "../../report/report.ts";

/** What the watcher knows. */
export interface State {
  points: Points;
  results: readonly ExerciseResult[];
  capstone: CapstoneResult | undefined;
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

/** The exercise to work on: one that was just saved and does not pass, or the first that does not. */
export function current({ results, saved }: State): ExerciseResult | undefined {
  const isLeft = ({ status }: ExerciseResult) => status !== "passed";
  return results.find((result) => isLeft(result) && saved.includes(result.id)) ??
    results.find(isLeft);
}

/** With what was graded anew; it is shown, not the list, if there is something to mend in it. */
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
    ...seen(view.exercises.find((row) => row.id === id), view),
  ]).join("\n");
}
