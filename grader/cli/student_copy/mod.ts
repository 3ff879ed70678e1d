import { Command } from "@commander-js/extra-typings";
import { basename, dirname, join, resolve } from "node:path";
import { isInside, namesIn, UsageError, withFiles } from "../../files.ts";
import { SEALED } from "../../judge/reference.ts";
import { wrap } from "../../report/wrap.ts";
import type { App } from "../app.ts";
import type { Io } from "../io.ts";
import { type Files, placeInCopy } from "./engine.ts";
import { filesOfCopy } from "./files.ts";

const SEALED_IN =
  `It grades as this course does, beside the solutions: they are sealed in ${SEALED}.`;
const WITHOUT =
  "It grades exercises beside the student's own: a mistake in one can cost points in others.";

/** `deno task student-copy`. */
export function studentCopyCommand(app: App, io: Io) {
  return new Command("student-copy")
    .description("Writes the course for students: without solutions, and with untouched exercises.")
    .argument("<dir>", "where it goes: a new folder, or one with nothing in it but .git")
    .option(
      "--without-reference",
      "leave out the sealed solutions, and what names misconceptions: exercises are graded beside the student's own",
    )
    .action(async (dir, { withoutReference }) => {
      const target = resolve(io.cwd, dir);
      const files = await filesOfCopy(app, { reference: !withoutReference });
      await withFiles(`The copy can't be written to ${dir}`, async () => {
        await mustBeFree(target, app.course.folders.root);
        await write(files, target);
      });
      const say = (sentence: string) => io.out(`${wrap(sentence, io.columns, "")}\n`);
      say(`${dir} holds the course for students: ${files.size} files, and no solutions.`);
      say(isSealed(files) ? SEALED_IN : WITHOUT);
      const place = await placeInCopy(app.course.folders.root);
      if (place !== "") say(`They work in ${dir}/${place}: the grader lies beside it.`);
    });
}

function isSealed(files: Files): boolean {
  return files.keys().some((path) => basename(path) === SEALED);
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
