/** The text of a student's files, by exercise, where there are any. */
export type Sources = Partial<Record<string, string>>;

/** Where in a file: both count from 1. */
export interface Place {
  line: number;
  col?: number;
}

/**
 * Where in an exercise's file a failure is: the place that its message names, or else the line
 * where the function that failed begins, or else the first.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(placeOf("03_relu", { message: "It threw at 03_relu.ts:7:3." }), { line: 7, col: 3 });
 * ```
 */
export function placeOf(
  id: string,
  { message = "", counterexample = "" }: { message?: string; counterexample?: string },
  source = "",
): Place {
  const [, line, col] = new RegExp(`\\b${id}\\.ts:([1-9]\\d{0,5}):([1-9]\\d{0,5})`).exec(message) ??
    [];
  if (line) return { line: Number(line), col: Number(col) };
  return { line: lineOf(nameCalled([counterexample, message]), source) };
}

/** The function that a failure is about, if it names one. */
function nameCalled(texts: string[]): string | undefined {
  return texts.map((text) => /^(\w+)\(/.exec(text)?.[1]).find((name) => name !== undefined);
}

/** Where an exported function begins; where there is none of that name, the first that is exported. */
function lineOf(name: string | undefined, source: string): number {
  const at = source.search(exported(name ?? "\\w+"));
  if (at === -1) return name === undefined ? 1 : lineOf(undefined, source);
  return source.slice(0, at).split("\n").length;
}

function exported(name: string): RegExp {
  return new RegExp(`^export\\s+(?:async\\s+)?(?:function\\*?|const|let|var)\\s+${name}\\b`, "m");
}
