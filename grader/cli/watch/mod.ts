import { Command } from "@commander-js/extra-typings";
import type { Io } from "../io.ts";
import { isFolder, UsageError } from "../../files.ts";
import type { App } from "../app.ts";
import { scale } from "../option_values.ts";
import { readPoints } from "../../judge/points.ts";
import { beReady } from "../ready.ts";
import { Watcher, type WatchFolders } from "./watcher.ts";

/** `deno task watch`. */
export function watchCommand(app: App, io: Io, folders: WatchFolders = app.course.folders) {
  return new Command("watch")
    .description("Grades an exercise each time its file is saved.")
    .option("--timeout-scale <x>", "multiply every time limit by x", scale, 1)
    .option("--verbose", "show each failure in full, however long it is")
    .action(async ({ timeoutScale, verbose }) => {
      await mustBeThere(folders.exercises);
      await beReady(io);
      const points = await readPoints(app.course);
      await new Watcher(app, io, folders, { points, timeoutScale, verbose }).run();
    });
}

async function mustBeThere(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  throw new UsageError(
    `There is no folder ${folder}: put yours back, ` +
      "from your last commit or from the course as it was handed out.",
  );
}
