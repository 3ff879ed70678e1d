import { stripVTControlCharacters } from "node:util";

/**
 * Breaks text at spaces into lines that fit.
 *
 * @param columns characters per line, including the indent; a longer word gets a line of its own
 * @param first what the first line begins with
 * @param rest what the other lines begin with; spaces as long as `first` when left out
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(wrap("one two three", 10, "- ").split("\n"), ["- one two", "  three"]);
 * ```
 */
export function wrap(
  text: string,
  columns: number,
  first: string,
  rest = " ".repeat(widthOf(first)),
): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > columns) {
      lines.push(line);
      [line, isEmpty] = [rest, true];
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}

/**
 * Text in exactly `room` characters: cut if it is too long, padded if it is short, with a space at its
 * end.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals([inRoom("one", 6), inRoom("one two", 6)], ["one   ", "one … "]);
 * ```
 */
export function inRoom(text: string, room: number): string {
  return (text.length < room ? text : `${text.slice(0, Math.max(0, room - 2))}…`).padEnd(room);
}

/** Characters that are seen: colours take no room. */
export function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
