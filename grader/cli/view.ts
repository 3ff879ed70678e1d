import type { Course } from "../judge/course.ts";
import { painter } from "../report/paint.ts";
import type { View } from "../report/view.ts";
import { type HandInOptions, optionOf } from "./folder.ts";
import type { GradedFolder } from "./graded_folder.ts";
import type { Io } from "./io.ts";

/** How a report on a folder is drawn for whoever called. */
export function viewOf(
  course: Course,
  { pathOf }: Pick<GradedFolder, "pathOf">,
  options: HandInOptions & { verbose?: true },
  { color, columns, deno }: Io,
): View {
  const [paint, folder] = [painter(color), optionOf(options)];
  return { paint, pathOf, course, columns, deno, folder, verbose: options.verbose };
}
