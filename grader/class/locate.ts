import { BadSubmission, type Item, mayWrap } from "./source.ts";

/**
 * The exercises among a submission's items: they lie at its root, in `exercises/`, or in either of
 * the two one folder further down: exports and archives like to wrap everything.
 *
 * @param names what an exercise's file may be called
 * @throws {BadSubmission} when there are none, or two folders could be meant
 */
export function locate(items: readonly Item[], names: ReadonlySet<string>): Item[] {
  const exercises = items.filter((item) => isExercise(item, names));
  const byFolder = Map.groupBy(exercises, ({ path }) => folderOf(path));
  for (const wrapped of [false, true]) {
    const folders = [...byFolder.keys()].filter((folder) => isWrapped(folder) === wrapped).sort();
    if (folders.length > 1) {
      const places = folders.map((folder) => folder === "" ? "its root" : `${folder}/`);
      throw new BadSubmission(
        `Exercises are in ${places.slice(0, 3).join(" and in ")}: only one folder can be graded.`,
      );
    }
    if (folders.length === 1) return withoutTwins(byFolder.get(folders[0])!);
  }
  const [first] = names;
  throw new BadSubmission(
    `There are no exercises in it: no ${first} or other file of the course.`,
  );
}

function isExercise({ path }: Item, names: ReadonlySet<string>): boolean {
  const parts = path.split("/");
  const folders = parts.slice(0, -1);
  if (!names.has(parts[parts.length - 1])) return false;
  if (folders.length > 0 && folders[folders.length - 1] === "exercises") folders.pop();
  return folders.length === 0 || folders.length === 1 && mayWrap(folders[0]);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isWrapped(folder: string): boolean {
  return folder !== "" && folder !== "exercises";
}

/** A zip may hold two files of one name, and programs differ in which one they take. */
function withoutTwins(items: Item[]): Item[] {
  const seen = new Set<string>();
  for (const { path } of items) {
    if (seen.has(path)) throw new BadSubmission(`It holds ${path} twice.`);
    seen.add(path);
  }
  return items;
}
