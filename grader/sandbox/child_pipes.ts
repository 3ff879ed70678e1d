import type { Shape } from "./shapes.ts";
import { frame, PREFIX_BYTES, readPrefix } from "./frame.ts";

/** A call as the parent sends it. */
export interface Request {
  module: string;
  fn: string;
  args: unknown[];
  /** Which copy of the modules is called: 0, or one that nothing has called before. */
  copy: number;
  /** Keep the result under this name in place of returning it. */
  keep?: string;
  /** Keep the result under this name, and return it too. */
  remember?: string;
  /** Send also what was remembered under this name, as it is after the call. */
  reread?: string;
  /** Of matrices that come back, send these rows alone. */
  rows?: number[];
  /** Send the arguments back too: the parent looks whether they were changed. */
  echo: boolean;
  /** What is read of the object that comes back; all when left out. */
  shape?: Shape;
  /** What is read of what a callback is told. */
  told?: Shape;
}

/** A request, with the bytes behind its head. */
export interface Received {
  id: number;
  head: Request;
  body: Uint8Array;
}

/** The child's end of the pipes, read and written without ever waiting for an event. */
export class Pipes {
  readonly #read = Deno.stdin.readSync.bind(Deno.stdin);
  readonly #write = Deno.stdout.writeSync.bind(Deno.stdout);

  /** The next request; undefined when the parent has no more. */
  receive(): Received | undefined {
    const bytes = this.#readExactly(PREFIX_BYTES);
    const prefix = bytes && readPrefix(bytes);
    if (!prefix) return undefined;
    const head = this.#readExactly(prefix.headBytes);
    const body = this.#readExactly(prefix.bodyBytes);
    if (!head || !body) return undefined;
    return { id: prefix.id, head: JSON.parse(new TextDecoder().decode(head)), body };
  }

  /** Writes one frame. */
  send(id: number, head: unknown, chunks: Uint8Array[] = []): void {
    for (const piece of frame(id, head, chunks)) {
      for (let at = 0; at < piece.length;) at += this.#write(piece.subarray(at));
    }
  }

  #readExactly(length: number): Uint8Array | undefined {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      const count = this.#read(bytes.subarray(at));
      if (count === null) return undefined;
      at += count;
    }
    return bytes;
  }
}
