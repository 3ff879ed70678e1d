import type { Failure } from "./failure.ts";

/** Comments and texts, whose braces are not the code's, and braces. */
const TOKENS =
  /\/\/.*|\/\*[^]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[^]|[^`\\])*`|[{}]/g;

/** No exercise is a quarter of it; of what is made for that, the tokens alone could take an hour. */
const MOST_SOURCE = 20_000;

/**
 * A failure to load a file; where it can't be read because a brace is never closed, that is said in
 * place of where the compiler noticed it.
 */
export async function withUnclosed(
  failure: Failure,
  stage: { sourceOf(file: string): Promise<string> },
): Promise<Failure> {
  const file = failure.kind === "syntax" ? failure.where?.split(":", 1)[0] : undefined;
  const brace = file && unclosed(await stage.sourceOf(file));
  if (!brace) return failure;
  const text = "the { there is never closed: a } is missing.";
  return { kind: "syntax", text, where: `${file}:${brace}` };
}

/**
 * Where the brace stands that is never closed, as `12:40`; undefined where each one is, or the source
 * is longer than any that a person wrote.
 *
 * Where one is missing the compiler complains at the end of the file, or of whatever comes next. A
 * brace that is closed by one further to the left than its own line is the likelier place.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(unclosed("function f() {\n  if (x) {\n    g();\n}\n"), "2:10");
 * assertEquals(unclosed("function f() {}\n"), undefined);
 * ```
 */
export function unclosed(source: string): string | undefined {
  if (source.length > MOST_SOURCE) return undefined;
  const open: number[] = [];
  let likelier: number | undefined;
  for (const { 0: token, index } of source.matchAll(TOKENS)) {
    if (token === "{") open.push(index);
    if (token !== "}") continue;
    const opener = open.pop();
    if (opener !== undefined && isLeftOf(index, opener, source)) likelier ??= opener;
  }
  const innermost = open.at(-1);
  return innermost === undefined ? undefined : placeOf(likelier ?? innermost, source);
}

/** Whether a brace begins its line, and further to the left than the line of another one. */
function isLeftOf(closing: number, opener: number, source: string): boolean {
  const before = source.slice(source.lastIndexOf("\n", closing - 1) + 1, closing);
  return before.trim() === "" && before.length < indentAt(opener, source);
}

function indentAt(index: number, source: string): number {
  const line = source.slice(source.lastIndexOf("\n", index) + 1);
  return line.length - line.trimStart().length;
}

function placeOf(index: number, source: string): string {
  const lines = source.slice(0, index).split("\n");
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}
