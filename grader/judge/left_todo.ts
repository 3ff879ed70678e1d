/** A call of `todo`, and what stands between it and the next code: space and comments. */
const CALL = /^todo\s*\([^)]*\)\s*;?/;
const BETWEEN = /^(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)+/;

/**
 * Whether code follows a call of `todo` in its function: it is never reached.
 *
 * @param place where the call is: `04_softmax.ts:12:3`
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * const left = '{\n  todo("relu");\n  return x;\n}';
 * assert(hasCodeAfter(left, "03_relu.ts:2:3"));
 * assert(!hasCodeAfter('{\n  todo("relu"); // soon\n}', "03_relu.ts:2:3"));
 * ```
 */
export function hasCodeAfter(source: string, place: string): boolean {
  const [line, column] = place.split(":").slice(1).map(Number);
  const from = source.split("\n").slice(line - 1).join("\n").slice(column - 1);
  if (!CALL.test(from)) return false;
  const next = from.replace(CALL, "").replace(BETWEEN, "");
  return next !== "" && !next.startsWith("}");
}
