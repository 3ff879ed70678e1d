import { join } from "node:path";
import { course } from "../grader/course/mod.ts";

const { exercises, folders } = course;

/** Sources by their exercises; where there is none, the solution is handed in. */
export type HandIn = Record<string, string>;

/**
 * Grades a class by `deno task grade:class`, without the bonus.
 *
 * @returns how many seconds it took, and what the command said
 * @throws {Error} with what it said, when a submission could not be graded
 */
export async function timedClass(
  handIns: readonly HandIn[],
): Promise<{ seconds: number; said: string }> {
  const root = await Deno.makeTempDir({ prefix: "timed-class-" });
  try {
    for (const [i, handIn] of handIns.entries()) {
      await write(join(root, `class/student${i}`), handIn);
    }
    const started = performance.now();
    const { success, stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "grade:class", "class", "--seed", "1"],
      cwd: folders.root,
      env: { INIT_CWD: root, NO_COLOR: "1" },
    }).output();
    const seconds = (performance.now() - started) / 1000;
    const said = new TextDecoder().decode(stdout);
    if (!success) throw new Error(said);
    return { seconds, said };
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

async function write(folder: string, handIn: HandIn): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  for (const { id } of exercises) {
    const file = `${id}.ts`;
    if (handIn[id] !== undefined) await Deno.writeTextFile(join(folder, file), handIn[id]);
    else await Deno.copyFile(join(folders.solutions, file), join(folder, file));
  }
}
