/** The watcher's keys, and what each does. */
export const KEYS = {
  h: "hint",
  l: "list",
  a: "run all",
  c: "capstone",
  q: "quit",
} as const;

/** A key that means something. */
export type Key = keyof typeof KEYS;

const CTRL_C = "\x03";

/**
 * Keys as they are pressed, without Enter; ends with the input, or when `stop` is called for.
 *
 * @param terminal standard input, where it is a terminal
 */
export async function* keys(
  terminal: { setRaw(on: boolean): void; readable: ReadableStream<Uint8Array> },
  stop: AbortSignal,
): AsyncIterable<Key> {
  terminal.setRaw(true);
  const reader = terminal.readable.getReader();
  stop.addEventListener("abort", () => reader.cancel());
  try {
    while (true) {
      const { value, done } = await reader.read();
      if (done) return;
      const key = keyIn(new TextDecoder().decode(value));
      if (key) yield key;
    }
  } finally {
    terminal.setRaw(false);
  }
}

/**
 * The key that was pressed, once or held down. Arrows and the like come as several characters that
 * begin with Escape, and a paste comes as one text: neither is a command, whatever it holds.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(keyIn("H"), "h");
 * assertEquals(keyIn("\x1b[H"), undefined); // Home
 * ```
 */
export function keyIn(typed: string): Key | undefined {
  if (typed.includes(CTRL_C)) return "q";
  const different = [...new Set(typed.toLowerCase())];
  return different.length === 1 && different[0] in KEYS ? different[0] as Key : undefined;
}
