import { killChildren } from "../sandbox/children.ts";
import { removeTempFolders } from "../sandbox/temp_folder.ts";

/** Signals that ask a command to end, and the exit codes that say so to a shell. */
const EXIT_CODES = Deno.build.os === "windows"
  ? { SIGINT: 130, SIGBREAK: 149 } as const
  : { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Has Ctrl-C leave nothing behind: the children end, and their temporary folders go.
 *
 * @param exit ends the process
 */
export function cleanUpWhenInterrupted(exit: (code: number) => never): void {
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    Deno.addSignalListener(signal as Deno.Signal, () => {
      killChildren();
      removeTempFolders();
      exit(code);
    });
  }
}
