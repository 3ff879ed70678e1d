/** What the watcher can be told by one key. */
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
      for (const char of new TextDecoder().decode(value)) {
        const key = char === CTRL_C ? "q" : char.toLowerCase();
        if (key in KEYS) yield key as Key;
      }
    }
  } finally {
    terminal.setRaw(false);
  }
}
