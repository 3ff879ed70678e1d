import { killChildren } from "../sandbox/children.ts";
import { removeTempFolders } from "../sandbox/temp_folder.ts";

/** Signals that ask a command to end, and the exit codes that say so to a shell. */
const EXIT_CODES = Deno.build.os === "windows"
  ? { SIGINT: 130, SIGBREAK: 149 } as const
  : { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Has Ctrl-C leave nothing behind: the children end, and their temporary folders go.
 *
 * A terminal that closes ends what writes to it. What writes into a file instead goes on: `nohup` asks
 * for that, and a runtime with signals of its own does not see that it was asked.
 *
 * @param exit ends the process
 * @param isTerminal whether standard output is a terminal
 */
export function cleanUpWhenInterrupted(
  exit: (code: number) => never,
  isTerminal = Deno.stdout.isTerminal(),
): void {
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    Deno.addSignalListener(signal as Deno.Signal, () => {
      if (signal === "SIGHUP" && !isTerminal) return;
      killChildren();
      removeTempFolders();
      exit(code);
    });
  }
}
