import { reasonOf, UsageError } from "../files.ts";
import { killChildren } from "../sandbox/children.ts";
import { removeTempFolders } from "../sandbox/temp_folder.ts";
import type { App } from "./app.ts";
import { cleanUpWhenInterrupted } from "./interrupt.ts";
import { wrap } from "../report/wrap.ts";
import type { Io } from "./io.ts";
import { run } from "./mod.ts";

/**
 * Runs the command that the process was started with, and ends the process.
 *
 * Only this file reads arguments, prints and exits; what an old Deno is told (`require_deno.ts`) comes before
 * it. Each course's `main.ts` calls both.
 */
export async function main(app: App): Promise<never> {
  cleanUpWhenInterrupted(Deno.exit);
  const code = await run(app, Deno.args, processIo());
  killChildren(); // whoever quits does not wait for what is still running
  removeTempFolders(); // a fault may have ended the run while something was being graded
  Deno.exit(code);
}

/** The world of a real process. */
function processIo(): Io {
  const isDumb = Deno.env.get("TERM") === "dumb"; // it has no colours, and can't overwrite a line
  const hasColumns = Deno.stdout.isTerminal();
  const isTerminal = hasColumns && !isDumb;
  return {
    out,
    error,
    isTerminal,
    color: isTerminal && !Deno.env.get("NO_COLOR"),
    terminal: isTerminal && Deno.stdin.isTerminal() ? Deno.stdin : undefined,
    get columns() {
      return hasColumns ? Math.max(40, Math.min(Deno.consoleSize().columns, 120)) : 80;
    },
    onResize,
    deno: denoByName(),
    cwd: Deno.env.get("INIT_CWD") ?? Deno.cwd(),
    ask(question) {
      if (!Deno.stdin.isTerminal()) return undefined;
      return prompt(wrap(question.trimEnd(), this.columns, "")) ?? "";
    },
    env,
    newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0],
  };
}

/** A variable that the command has no permission to read counts as unset: reading it would prompt. */
function env(name: string): string | undefined {
  const { state } = Deno.permissions.querySync({ name: "env", variable: name });
  return state === "granted" ? Deno.env.get(name) : undefined;
}

function onResize(draw: () => void, stop: AbortSignal): void {
  if (Deno.build.os === "windows") return; // it has no such signal: the next drawing fits
  Deno.addSignalListener("SIGWINCH", draw);
  stop.addEventListener("abort", () => Deno.removeSignalListener("SIGWINCH", draw));
}

/** Someone who has Deno only through npx can't call it by its name. */
function denoByName(): string {
  const isFromNpx = /[\\/]_npx[\\/]/.test(Deno.execPath());
  return isFromNpx ? `npx -y deno@${Deno.version.deno}` : "deno";
}

function out(text: string): void {
  try {
    writeAll(Deno.stdout, text);
  } catch (error) {
    throw new UsageError(`The output can't be written: ${reasonOf(error)}.`);
  }
}

function error(text: string): void {
  try {
    writeAll(Deno.stderr, text);
  } catch {
    // nobody is listening; the exit code says it too
  }
}

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length;) at += stream.writeSync(bytes.subarray(at));
}
