/**
 * A stub is made from its solution by rules about text. They are enough because `deno fmt` has
 * formatted the solution: only the first and the last line of a statement start at the margin.
 */
const LIB = "../lib/mod.ts";
const LINE_WIDTH = 100;

/** Where a statement has ended, by a blank line or a brace at the margin, and another begins there. */
const BETWEEN_STATEMENTS = /\n\n(?=\S)|(?<=\n\})\n(?=\S)/;
const LIB_IMPORT = /^import (type )?\{([^}]*)\} from "\.\.\/lib\/mod\.ts";$/m;
/** The name of an exported function. */
const EXPORTED = /^export (?:async )?function (\w+)/m;
/** What is indented after the last brace at the margin, which opens the function's body. */
const BODY = /\{\n(?:(?: .*)?\n)*\}$/;

/**
 * The stub of a solution: what it imports and exports with the comments that go with it, and `todo`
 * for the bodies of its functions. Imports stay even if only a body used them: they are a hint.
 *
 * @param exports the functions that the exercise asks for
 * @throws {SyntaxError} when the solution does not export one of them as a formatted function
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const solution = `export function double(x: number): number {
 *   return helper(x, 2);
 * }
 *
 * function helper(x: number, by: number): number {
 *   return x * by;
 * }
 * `;
 * const stub = `import { todo } from "../lib/mod.ts";
 *
 * export function double(x: number): number {
 *   todo("double");
 * }
 * `;
 * assertEquals(stubOf(solution, ["double"]), stub);
 * ```
 */
export function stubOf(solution: string, exports: readonly string[]): string {
  const statements = withTodo(solution).trimEnd().split(BETWEEN_STATEMENTS);
  const kept = statements.filter((text) => /^(?:import|export) /m.test(text)).map(withoutBody);
  const stub = kept.join("\n\n") + "\n";
  const missing = exports.find((name) => !stub.includes(`  todo("${name}");`));
  if (missing) throw new SyntaxError(`The solution has no "export function ${missing}"`);
  return stub;
}

function withoutBody(statement: string): string {
  const [, name] = EXPORTED.exec(statement) ?? [];
  if (name === undefined) return statement;
  if (!BODY.test(statement)) throw new SyntaxError(`Cannot find the body of ${name}: run deno fmt`);
  return statement.replace(BODY, () => `{\n  todo("${name}");\n}`);
}

/** The solution with `todo` among what it imports of `lib/`. */
function withTodo(solution: string): string {
  const found = LIB_IMPORT.exec(solution);
  if (!found) return `${importOf(["todo"])}\n${/^import /.test(solution) ? "" : "\n"}${solution}`;
  const [statement, type = "", list] = found;
  const names = list.split(",").map((name) => name.trim()).filter((name) => name !== "");
  return solution.replace(statement, () => importOf([...names.map((name) => type + name), "todo"]));
}

/** An import of `lib/`, as `deno fmt` sorts and breaks it. */
function importOf(names: string[]): string {
  const key = (name: string) => name.replace("type ", "").toLowerCase();
  const sorted = names.toSorted((a, b) => key(a) < key(b) ? -1 : 1);
  const line = `import { ${sorted.join(", ")} } from "${LIB}";`;
  if (line.length <= LINE_WIDTH) return line;
  return `import {\n${sorted.map((name) => `  ${name},\n`).join("")}} from "${LIB}";`;
}
