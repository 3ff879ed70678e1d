import type { Course } from "../../judge/course.ts";
import { allSiblings } from "../../judge/submission.ts";

/**
 * The exercises that a change of some files reaches: these, and where no reference stands in for
 * siblings, those that import them, be it by way of another.
 */
export function touchedBy(
  course: Pick<Course, "exercises">,
  changed: readonly string[],
  hasReference: boolean,
): readonly string[] {
  if (hasReference) return changed;
  const imports = (id: string) => allSiblings(course, id).some((it) => changed.includes(it));
  return course.exercises.map(({ id }) => id).filter((id) => changed.includes(id) || imports(id));
}
