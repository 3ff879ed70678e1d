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
  readonly #utf8 = new TextDecoder();
  /** The call that is being answered; 0 while the modules are loaded. */
  #id = 0;

  /** The next request; undefined when the parent has no more. */
  receive(): Received | undefined {
    const received = this.#frame();
    if (received) this.#id = received.id;
    return received;
  }

  /** Tells the parent something, and waits until it has heard. */
  ask(head: unknown): void {
    this.send(head);
    this.#frame();
  }

  /** Writes one frame of the call that is being answered. */
  send(head: unknown, chunks: Uint8Array[] = []): void {
    for (const piece of frame(this.#id, head, chunks)) {
      for (let at = 0; at < piece.length;) at += this.#write(piece.subarray(at));
    }
  }

  #frame(): Received | undefined {
    const bytes = this.#readExactly(PREFIX_BYTES);
    const prefix = bytes && readPrefix(bytes);
    if (!prefix) return undefined;
    const head = this.#readExactly(prefix.headBytes);
    const body = this.#readExactly(prefix.bodyBytes);
    if (!head || !body) return undefined;
    return { id: prefix.id, head: JSON.parse(this.#utf8.decode(head)), body };
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

/** Those of this process: it has one input and one output. */
export const pipes = new Pipes();
