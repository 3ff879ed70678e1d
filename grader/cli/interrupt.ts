import { killChildren } from "../sandbox/children.ts";
import { removeTempFolders } from "../sandbox/temp_folder.ts";

/** Signals that ask a command to end, and the exit codes that say so to a shell. */
const EXIT_CODES = Deno.build.os === "windows"
  ? { SIGINT: 130, SIGBREAK: 149 } as const
  : { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Makes Ctrl-C leave nothing behind: it ends the children and removes their temporary folders.
 *
 * When a terminal closes, a command that writes to it ends. One that writes to a file goes on, because
 * `nohup` asks for that, and a runtime that handles signals itself never sees the request.
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
