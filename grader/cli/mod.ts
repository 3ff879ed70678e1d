import { Command, CommanderError, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { closestString } from "@std/text";
import { join } from "node:path";
import { DataError } from "../../lib/mnist.ts";
import { faultInActions } from "./actions.ts";
import type { App } from "./app.ts";
import type { Io } from "./io.ts";
import { faultOf, isFolder, UsageError } from "../files.ts";
import { wrap } from "../report/wrap.ts";

/** Exit codes: 0 and 1 say how the grading went, 2 that there was none. */
const FAULT = 2;

/** A column of help that is narrower is not wrapped. */
const NARROWEST = 20;

/** How a command ends with another exit code than 0. */
type Exit = (code: number) => void;
/** Loads a command; commander gives each a type of its own. */
type Load = (app: App, io: Io, exit: Exit) => Promise<CommandUnknownOpts>;

/** Each command is loaded when it is called: none waits for another's imports. */
const COMMANDS: Readonly<Record<string, Load>> = {
  grade: async (...given) => (await import("./grade.ts")).gradeCommand(...given),
  watch: async (app, io) => (await import("./watch/mod.ts")).watchCommand(app, io),
  hint: async (app, io) => (await import("./hint.ts")).hintCommand(app, io),
  progress: async (app, io) => (await import("./progress.ts")).progressCommand(app, io),
  reset: async (app, io) => (await import("./reset.ts")).resetCommand(app, io),
  compare: async (app, io) => (await import("./compare.ts")).compareCommand(app, io),
  report: async (...given) => (await import("./report.ts")).reportCommand(...given),
  "student-copy": async (app, io) =>
    (await import("./student_copy/mod.ts")).studentCopyCommand(app, io),
  "grade:class": async (...given) =>
    (await import("./grade_class/mod.ts")).gradeClassCommand(...given),
};

/**
 * Runs one command.
 *
 * @param args the command's name, and what it is called with
 * @returns the exit code
 */
export async function run(app: App, args: string[], io: Io): Promise<number> {
  let exitCode = 0;
  try {
    if (args[0] === "--help") {
      io.out(await help(app, io));
      return exitCode;
    }
    const command = await commandOf(app, args[0], io, (code) => exitCode = code);
    await quiet(new Command("deno task"), io).addCommand(quiet(command, io))
      .parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error, args[0], io);
  }
}

/** Every command for which there is a task, with a line on what it does, in its own words. */
async function help(app: App, io: Io): Promise<string> {
  const names = await namesOfTasks(app);
  const width = 2 + Math.max(...names.map((name) => name.length));
  const lines = await Promise.all(
    names.map(async (name) => {
      const command = await commandOf(app, name, io, () => {});
      return wrap(command.description(), io.columns, name.padEnd(width));
    }),
  );
  const call = `${io.deno} task COMMAND`;
  return `${call}\n\n${lines.join("\n")}\n\n${call} --help says what each takes.\n`;
}

/** A student's copy has no task for what an instructor does, and nothing to compare with. */
async function namesOfTasks(app: App): Promise<string[]> {
  const { root, solutions } = app.course.folders;
  const text = await Deno.readTextFile(join(root, "deno.json")).catch(() => "{}");
  const { tasks } = JSON.parse(text);
  const canCompare = await isFolder(solutions);
  return namesOf(app).filter((name) =>
    (!tasks || name in tasks) && (name !== "compare" || canCompare)
  );
}

function namesOf({ commands = {} }: App): string[] {
  return [...Object.keys(COMMANDS), ...Object.keys(commands)];
}

function commandOf(app: App, name = "", io: Io, exit: Exit): Promise<CommandUnknownOpts> {
  const names = namesOf(app);
  const load = names.includes(name) ? COMMANDS[name] ?? app.commands?.[name] : undefined;
  if (load) return load(app, io, exit);
  if (name === "") throw new UsageError(`Name a command: ${names.join(", ")}.`);
  throw new UsageError(
    `There is no command "${name}". Did you mean ${closestString(name, names)}? ` +
      `There are: ${names.join(", ")}.`,
  );
}

/** Commander prints through `io`, and throws where it would exit. */
function quiet<
  C extends {
    exitOverride(): unknown;
    configureOutput(o: object): unknown;
    configureHelp(o: object): unknown;
  },
>(
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
  command.configureHelp({ minWidthToWrap: NARROWEST });
  return command;
}

/** One line if the caller can mend it; the whole stack if only we can. */
function explain(error: unknown, name: string, io: Io): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0; // help was asked for
  const message = messageOf(error, name, io);
  io.error(`${io.isTerminal ? fitted(message, io.columns) : message}\n`);
  faultInActions(io, message);
  return FAULT;
}

/** No word is cut at the end of a terminal's line; in a file it is one line. */
function fitted(message: string, columns: number): string {
  return message.split("\n").map((line) => wrap(line, columns, "")).join("\n");
}

function messageOf(error: unknown, name: string, io: Io): string {
  if (error instanceof CommanderError) return sentence(error.message, name, io);
  if (error instanceof UsageError || error instanceof DataError) return error.message;
  return `The grader itself failed. Please report this:\n${faultOf(error)}`;
}

/** Commander's complaint as a sentence that points to the command's help. */
function sentence(message: string, name: string, { deno }: Io): string {
  const text = message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ").trim();
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(whole) ? whole : `${whole}: ${deno} task ${name} --help says what it takes.`;
}
