import { Command } from "@commander-js/extra-typings";
import type { Io } from "../io.ts";
import { isFolder, UsageError } from "../../files.ts";
import type { App } from "../app.ts";
import { readPoints } from "../../judge/points.ts";
import { polled, watched } from "./changes.ts";
import { Watcher, type WatchFolders } from "./watcher.ts";

/** `deno task watch`. */
export function watchCommand(
  { course }: App,
  io: Io,
  folders: WatchFolders = course.folders,
) {
  return new Command("watch")
    .description("Grades an exercise each time its file is saved.")
    .option("--poll", "look at the files every half second: where saving is not noticed")
    .action(async ({ poll }) => {
      await mustBeThere(folders.exercises);
      const watcher = new Watcher(course, io, folders, await readPoints(course));
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
