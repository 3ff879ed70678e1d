import { widthOf } from "./wrap.ts";

const GAP = "    ";

/**
 * Blocks of lines side by side, as many as fit, and the others below them.
 *
 * @param width of a block; a shorter line is filled up
 * @param columns characters per line, including the indent
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(beside([["a", "b"], ["c", "d"]], 3, 80, "  "), ["  a      c", "  b      d"]);
 * ```
 */
export function beside(
  blocks: readonly string[][],
  width: number,
  columns: number,
  indent: string,
): string[] {
  const room = columns - indent.length + GAP.length;
  const most = Math.max(1, Math.floor(room / (width + GAP.length)));
  const first = blocks.slice(0, most);
  if (first.length === 0) return [];
  const filled = (line: string) => line + " ".repeat(Math.max(0, width - widthOf(line)));
  const lines = first[0].map((_, i) =>
    indent + first.map((block) => filled(block[i])).join(GAP).trimEnd()
  );
  return [...lines, ...beside(blocks.slice(most), width, columns, indent)];
}
