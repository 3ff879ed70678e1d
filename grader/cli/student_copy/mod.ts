import { Command } from "@commander-js/extra-typings";
import { dirname, join, resolve } from "node:path";
import { isInside, namesIn, UsageError, withFiles } from "../../files.ts";
import type { App } from "../app.ts";
import type { Io } from "../io.ts";
import { type Files, placeInCopy } from "./engine.ts";
import { filesOfCopy } from "./files.ts";

/** `deno task student-copy`. */
export function studentCopyCommand(app: App, io: Io) {
  return new Command("student-copy")
    .description("Writes the course for students: without solutions, and with untouched exercises.")
    .argument("<dir>", "where it goes: a folder that is new, or holds nothing but .git")
    .action(async (dir) => {
      const target = resolve(io.cwd, dir);
      const files = await filesOfCopy(app);
      await withFiles(`The copy can't be written to ${dir}`, async () => {
        await mustBeFree(target, app.course.folders.root);
        await write(files, target);
      });
      io.out(`${dir} holds the course for students: ${files.size} files, and no solutions.\n`);
      const place = await placeInCopy(app.course.folders.root);
      if (place !== "") io.out(`They work in ${dir}/${place}: the grader lies beside it.\n`);
    });
}

/** Refuses a folder in which something could be lost or mixed up. */
async function mustBeFree(target: string, root: string): Promise<void> {
  if (await isInside(target, root)) {
    throw new UsageError(`${target} is inside the course: name a folder outside of it.`);
  }
  const [name] = (await namesIn(target)).filter((name) => name !== ".git").sort();
  if (name === undefined) return;
  throw new UsageError(
    `${target} is not empty, it holds ${name}: name a folder that is new, or holds nothing but .git.`,
  );
}

async function write(files: Files, target: string): Promise<void> {
  for (const [path, bytes] of files) {
    await Deno.mkdir(dirname(join(target, path)), { recursive: true });
    await Deno.writeFile(join(target, path), bytes);
  }
}
