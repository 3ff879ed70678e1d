import { Command, CommanderError } from "@commander-js/extra-typings";
import { DataError } from "../lib/mnist.ts";
import { gradeCommand } from "./grade.ts";
import { type Io, UsageError } from "./io.ts";

/** Exit codes: 0 and 1 say how the grading went, 2 that there was none. */
const FAULT = 2;

/**
 * Runs one command.
 *
 * @returns the exit code
 */
export async function run(args: string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = new Command("deno task")
    .description("Digits from scratch: build a network that reads handwritten digits.")
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.error, outputError: () => {} })
    .addCommand(gradeCommand(io, (code) => exitCode = code));
  for (const command of program.commands) inherit(command, io);
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error, io);
  }
}

function inherit(
  command: { exitOverride(): unknown; configureOutput(o: object): unknown },
  io: Io,
) {
  command.exitOverride();
  command.configureOutput({ writeOut: io.out, writeErr: io.error, outputError: () => {} });
}

/** One line for what the caller can mend; the whole stack for what only we can. */
function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0; // help was asked for
    io.error(`${error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ")}\n`);
  } else if (error instanceof UsageError || error instanceof DataError) {
    io.error(`${error.message}\n`);
  } else {
    const reason = error instanceof Error ? error.stack ?? error.message : String(error);
    io.error(`The grader itself failed. Please report this:\n${reason}\n`);
  }
  return FAULT;
}
