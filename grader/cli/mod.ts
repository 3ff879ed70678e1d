import { Command, CommanderError } from "@commander-js/extra-typings";
import { closestString } from "@std/text";
import { DataError } from "../../lib/mnist.ts";
import type { Io } from "./io.ts";
import { UsageError } from "../files.ts";

/** Exit codes: 0 and 1 say how the grading went, 2 that there was none. */
const FAULT = 2;

/** How a command ends with another exit code than 0. */
type Exit = (code: number) => void;

/** Each command is loaded when it is called: none waits for another's imports. */
const COMMANDS = {
  grade: async (io: Io, exit: Exit) => (await import("./grade.ts")).gradeCommand(io, exit),
  watch: async (io: Io) => (await import("./watch/mod.ts")).watchCommand(io),
  hint: async (io: Io) => (await import("./hint.ts")).hintCommand(io),
  progress: async (io: Io) => (await import("./progress.ts")).progressCommand(io),
  reset: async (io: Io) => (await import("./reset.ts")).resetCommand(io),
  compare: async (io: Io) => (await import("./compare.ts")).compareCommand(io),
  report: async (io: Io, exit: Exit) => (await import("./report.ts")).reportCommand(io, exit),
  show: async (io: Io) => (await import("../course/show/show.ts")).showCommand(io),
  "student-copy": async (io: Io) => (await import("./student_copy/mod.ts")).studentCopyCommand(io),
  "grade:class": async (io: Io, exit: Exit) =>
    (await import("./grade_class/mod.ts")).gradeClassCommand(io, exit),
};

const NAMES = Object.keys(COMMANDS);

/**
 * Runs one command.
 *
 * @param args the command's name, and what it is called with
 * @returns the exit code
 */
export async function run(args: string[], io: Io): Promise<number> {
  let exitCode = 0;
  if (args[0] === "--help") {
    io.out(`Commands: ${NAMES.join(", ")}.\ndeno task COMMAND --help says what each takes.\n`);
    return exitCode;
  }
  try {
    const command = await commandOf(args[0], io, (code) => exitCode = code);
    await quiet(new Command("deno task"), io).addCommand(quiet(command, io))
      .parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error, args[0], io);
  }
}

function commandOf(name = "", io: Io, exit: Exit) {
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name as keyof typeof COMMANDS](io, exit);
  if (name === "") throw new UsageError(`Name a command: ${NAMES.join(", ")}.`);
  throw new UsageError(
    `There is no command "${name}". Did you mean ${closestString(name, NAMES)}? ` +
      `There are: ${NAMES.join(", ")}.`,
  );
}

/** Commander prints through `io`, and throws where it would exit. */
function quiet<C extends { exitOverride(): unknown; configureOutput(o: object): unknown }>(
  command: C,
  io: Io,
): C {
  command.exitOverride();
  command.configureOutput({
    writeOut: io.out,
    writeErr: io.error,
    outputError: () => {},
    // Asked of the environment otherwise, which a command may not read.
    getOutHasColors: () => io.color,
    getErrHasColors: () => io.color,
    getOutHelpWidth: () => io.columns,
  });
  return command;
}

/** One line for what the caller can mend; the whole stack for what only we can. */
function explain(error: unknown, name: string, io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // help was asked for
    io.error(`${sentence(error.message, name)}\n`);
  } else if (error instanceof UsageError || error instanceof DataError) {
    io.error(`${error.message}\n`);
  } else {
    const reason = error instanceof Error ? error.stack ?? error.message : String(error);
    io.error(`The grader itself failed. Please report this:\n${reason}\n`);
  }
  return FAULT;
}

/** What commander complains of, and where to look for what is right. */
function sentence(message: string, name: string): string {
  const text = message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ").trim();
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(whole) ? whole : `${whole}: deno task ${name} --help says what it takes.`;
}
