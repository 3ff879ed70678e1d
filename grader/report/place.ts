import { EXERCISES } from "../course/mod.ts";

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
  const [, line, col] = new RegExp(`\\b${id}\\.ts:(\\d{1,6}):(\\d{1,6})`).exec(message) ?? [];
  if (line) return { line: Number(line), col: Number(col) };
  return { line: lineOf(functionOf(id, [counterexample, message]), source) };
}

/** The exported function that a failure is about; the first, if it names none. */
function functionOf(id: string, texts: string[]): string {
  const names: readonly string[] = EXERCISES.find((row) => row.id === id)?.exports ?? [];
  const called = texts.map((text) => /^(\w+)\(/.exec(text)?.[1] ?? "");
  return called.find((name) => names.includes(name)) ?? names[0] ?? "";
}

function lineOf(name: string, source: string): number {
  const start = new RegExp(
    `^export\\s+(?:async\\s+)?(?:function\\*?|const|let|var)\\s+${name}\\b`,
    "m",
  );
  const at = source.search(start);
  return at === -1 ? 1 : source.slice(0, at).split("\n").length;
}
