import type { Points } from "../../judge/points.ts";
import type { CapstoneResult, ExerciseResult } from "../../report/report.ts";

/** What the watcher knows. */
export interface State {
  points: Points;
  results: readonly ExerciseResult[];
  capstone: CapstoneResult | undefined;
  /** Whether the list of all exercises is shown in place of the current one. */
  isList: boolean;
  /** A line about what is going on. */
  note: string;
}

/** The exercise to work on: the first that does not pass. */
export function current(results: readonly ExerciseResult[]): ExerciseResult | undefined {
  return results.find(({ status }) => status !== "passed");
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

/** A word on what passes: the screen goes on to the next exercise. */
export function passedNote(changed: readonly ExerciseResult[]): string {
  const passed = changed.filter(({ status }) => status === "passed");
  if (changed.length > 1) return `${passed.length} of ${changed.length} exercises pass.`;
  return passed.map(({ id, score, maxScore }) => `✓ ${id} ${score} / ${maxScore}`).join("");
}
