import { ALLOWED } from "./child_globals.ts";
import { OUT_OF_MEMORY } from "./death.ts";
import type { Failure, Import } from "./failure.ts";
import type { Stage } from "./stage.ts";

/** Longer texts are a submission's doing, and tell no more. */
const MAX_TEXT = 1_000;
const NO_EXPORT = /The requested module '([^']*)' does not provide an export named '([^']*)'/;
const AND = new Intl.ListFormat("en-GB");

/** An error as the child described it. */
interface Described {
  name: string;
  message: string;
  stack: string;
  /** "RangeError" when it is one, whatever name it bears; "string" when it is no error but a text. */
  kind: string;
  todo?: string;
}

/** What a throw inside a call means. */
export function throwFailure(error: Described, stage: Stage): Failure {
  if (error.todo !== undefined && exportsOf(stage).has(error.todo)) {
    return { kind: "unfinished", name: error.todo, where: stage.placeIn(error.stack) };
  }
  if (OUT_OF_MEMORY.test(error.message.slice(0, MAX_TEXT))) return { kind: "out-of-memory" };
  return {
    kind: "threw",
    text: textOf(error, stage),
    where: stage.placeIn(error.stack),
    rangeError: error.kind === "RangeError",
  };
}

/** All that the exercises of the course export: what a `todo` may name. */
function exportsOf({ course }: Stage): Set<string> {
  return new Set(course.flatMap((row) => [...row.exports]));
}

/**
 * What an error while loading the modules means.
 *
 * @param forbidden the imports that a look at the files found
 */
export function loadFailure(error: Described, stage: Stage, forbidden: Import[]): Failure {
  const where = stage.placeIn(error.message) ?? stage.placeIn(error.stack);
  const refused = refusedImport(error.message, stage);
  if (refused !== undefined) {
    const imports = withOthers({ specifier: refused, where }, forbidden);
    const row = stage.course.find(({ id }) => imports[0].where?.startsWith(`${id}.ts:`));
    return {
      kind: "forbidden-import",
      imports,
      ...(row && { allowed: { id: row.id, siblings: row.siblings } }),
    };
  }
  const text = textOf(error, stage);
  const missing = NO_EXPORT.exec(text);
  if (missing) {
    const module = missing[1].replace(/^(?:\.\.\/)+exercises\//, "./"); // a driver's way to it
    return { kind: "import-threw", text: noExport(module, missing[2], stage), where };
  }
  const parseError = /^(?:TypeError: )?(?:SyntaxError: )(.*?)(?: at \S+:\d+:\d+)?$/.exec(text);
  return parseError
    ? { kind: "syntax", text: parseError[1], where }
    : { kind: "import-threw", text, where };
}

/** A helper that a student exports is in the student's file, but not in what is given in its place. */
function noExport(module: string, name: string, stage: Stage): string {
  const row = stage.course.find(({ id }) => module === `./${id}.ts`);
  if (!row || !stage.isGiven(row.id)) return `${module} exports no ${name}`;
  const exported = AND.format(row.exports);
  return `${module} exports no ${name}, since an exercise is graded beside the solutions of others: ` +
    `of ${row.id} import only ${exported}, and write ${name} where it is used`;
}

/** The import that was refused, and what else is forbidden in its file, in the file's order. */
function withOthers(refused: Import, forbidden: Import[]): Import[] {
  const found = forbidden.filter(({ where }) => fileOf(where) === fileOf(refused.where));
  const isKnown = found.some(({ specifier, where }) =>
    where === refused.where || specifier === refused.specifier
  );
  return isKnown ? found : [refused, ...found];
}

function fileOf(where?: string): string | undefined {
  return where?.split(":", 1)[0];
}

/** What an import was refused for, as near as can be to how it was written. */
function refusedImport(message: string, stage: Stage): string | undefined {
  const blocked = /blocked:(\/*)([^'"\s]*)/.exec(message);
  if (blocked) {
    const path = blocked[1] ? `/${blocked[2]}` : blocked[2];
    return path.slice(0, MAX_TEXT).replace(`${stage.root}/exercises/`, "./").replace(
      `${stage.root}/`,
      "../",
    );
  }
  if (message.startsWith("npm specifiers were requested")) return "npm:…";
  return /^Import "([^"]*)" not a dependency/.exec(message)?.[1] ??
    /Requires import access to "([^"]*)"/.exec(message)?.[1];
}

/** The first line: what follows quotes the source, which the student has. */
function textOf({ name, message, kind }: Described, stage: Stage): string {
  const [first] = stage.hide(message.slice(0, MAX_TEXT)).split("\n", 1);
  const line = isTakenAway(/^(\w+) is not defined$/.exec(first)?.[1])
    ? `${first} (there is none while it is graded: take it away; console.log prints)`
    : first;
  if (kind === "string") return `the text "${line}"`; // "RangeError: no" would look like an error
  return name ? `${name.slice(0, 80)}: ${line}` : line;
}

/** Whether it is a global of Deno's, or of Node's, that a child does not have. */
function isTakenAway(name = ""): boolean {
  return name === "require" || (name in globalThis && !ALLOWED.has(name));
}
