import { Command } from "@commander-js/extra-typings";
import type { Io } from "../io.ts";
import { EXERCISES_FOLDER, isFolder, MEMORY_FOLDER, ROOT, UsageError } from "../../files.ts";
import { readPoints } from "../../judge/points.ts";
import { polled, watched } from "./changes.ts";
import { Watcher, type WatchFolders } from "./watcher.ts";

const FOLDERS: WatchFolders = { exercises: EXERCISES_FOLDER, memory: MEMORY_FOLDER };

/** `deno task watch`. */
export function watchCommand(io: Io, folders = FOLDERS, course = ROOT) {
  return new Command("watch")
    .description("Grades an exercise each time its file is saved.")
    .option("--poll", "look at the files every half second: where saving is not noticed")
    .action(async ({ poll }) => {
      await mustBeThere(folders.exercises);
      const watcher = new Watcher(io, folders, await readPoints(course));
      await watcher.run(poll ? polled : watched);
    });
}

async function mustBeThere(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  throw new UsageError(
    `There is no folder ${folder}: put yours back, ` +
      "from your last commit or from the course as it was handed out.",
  );
}
