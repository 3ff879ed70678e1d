import { type ExerciseId, EXERCISES } from "../../course/mod.ts";
import { allSiblings } from "../../judge/submission.ts";

/**
 * The exercises that a change of some files reaches: these, and where no reference stands in for
 * siblings, those that import them, be it by way of another.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(touchedBy(["06_forward"], true), ["06_forward"]);
 * assertEquals(touchedBy(["06_forward"], false), [
 *   "06_forward",
 *   "08_backward",
 *   "09_predict",
 *   "10_train",
 * ]);
 * assertEquals(touchedBy(["04_softmax"], false).includes("09_predict"), true);
 * ```
 */
export function touchedBy(
  changed: readonly ExerciseId[],
  hasReference: boolean,
): readonly ExerciseId[] {
  if (hasReference) return changed;
  const imports = (id: ExerciseId) => allSiblings(id).some((it) => changed.includes(it));
  return EXERCISES.map(({ id }) => id).filter((id) => changed.includes(id) || imports(id));
}
