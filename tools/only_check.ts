/**
 * Whether a task that builds files is to compare them with the committed ones in place of writing
 * them. Ends the process where help is asked for, and where the call has anything but `--check`.
 *
 * @param task as it is called: `figures`, or `beliefs [EXERCISE…]`
 * @param what it writes
 * @param args what it was called with, without what the task reads itself
 */
export function onlyCheck(task: string, what: string, args = Deno.args): boolean {
  const [argument, ...more] = args;
  if (argument === "--help") {
    console.log(`deno task ${task} [--check]: writes ${what}; --check says whether it is stale.`);
    Deno.exit(0);
  }
  const unknown = [argument, ...more].find((word) => word !== undefined && word !== "--check");
  if (unknown === undefined) return argument === "--check";
  const isExercise = task.includes("[EXERCISE") && /^\d/.test(unknown);
  console.error(
    isExercise
      ? `There is no exercise ${unknown}: is it in the list in grader/course/mod.ts?`
      : `Cannot read ${unknown}: the call is deno task ${task} [--check]`,
  );
  Deno.exit(2);
}
