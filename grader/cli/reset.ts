import { Command } from "@commander-js/extra-typings";
import { join, relative } from "node:path";
import type { Course } from "../judge/course.ts";
import type { App } from "./app.ts";
import { confirmed } from "./confirmed.ts";
import type { Io } from "./io.ts";
import { exists, withFiles } from "../files.ts";
import { selectOne } from "./select.ts";

/** Where `reset` reads, writes, and keeps copies. */
export interface ResetFolders {
  exercises: string;
  /** The folder of the exercises' homes, each with its stub. */
  homes: string;
  copies: string;
}

function foldersOf({ folders }: Course): ResetFolders {
  const { exercises, homes, memory } = folders;
  return { exercises, homes, copies: join(memory, "copies") };
}

/** `deno task reset`. */
export function resetCommand({ course }: App, io: Io, folders = foldersOf(course)) {
  return new Command("reset")
    .description("Restores the stub of an exercise, and keeps a copy of your file.")
    .argument("<exercise>", "a number, name or path")
    .option("--yes", "do not ask first")
    .action(async (word, { yes = false }) => {
      const id = selectOne(course, word);
      await withFiles(
        `exercises/${id}.ts can't be put back`,
        () => reset(id, yes, folders, io),
      );
    });
}

async function reset(id: string, yes: boolean, folders: ResetFolders, io: Io): Promise<void> {
  const path = join(folders.exercises, `${id}.ts`);
  const stub = await Deno.readTextFile(join(folders.homes, id, "stub.ts"));
  const isThere = await exists(path);
  if (isThere && await Deno.readTextFile(path) === stub) {
    return io.out(`exercises/${id}.ts is as it was handed out: nothing to do.\n`);
  }
  if (!yes && !confirmed(io, `Put exercises/${id}.ts back to the stub?`)) {
    return io.out("Nothing was changed.\n");
  }
  const copy = isThere
    ? await withFiles(
      `Nothing was changed, since yours can't be kept in ${relative(io.cwd, folders.copies)}`,
      () => keepCopy(path, id, folders.copies),
    )
    : undefined;
  await Deno.mkdir(folders.exercises, { recursive: true });
  await Deno.writeTextFile(path, stub);
  io.out(`exercises/${id}.ts is the stub again.\n`);
  if (copy) io.out(`Yours is kept in ${relative(io.cwd, copy)}\n`);
}

/** A copy under the first name that is free: nothing is ever written over. */
async function keepCopy(path: string, id: string, folder: string): Promise<string> {
  await Deno.mkdir(folder, { recursive: true });
  const bytes = await Deno.readFile(path); // not its text: an editor may have saved it as UTF-16
  for (let n = 1;; n++) {
    const copy = join(folder, `${id}.${n}.ts`);
    if (await exists(copy)) continue;
    await Deno.writeFile(copy, bytes, { createNew: true });
    return copy;
  }
}
