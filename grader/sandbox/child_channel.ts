/** Bytes before a message: whose turn it is to read, length of the head, length of the body. */
const START = 12;
const FIRST_BYTES = 2 ** 20;
/** More than any honest argument: the sixty thousand images are 188 MB. */
export const MOST_BYTES = 2 ** 28;

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** What one side tells the other. */
export interface Told {
  head: unknown;
  body: Uint8Array;
}

/** Who reads next. */
export const ASKING = 1, ANSWERING = 2;

/** Shared memory through which two threads talk in turns, each waiting for the other's message. */
export class Channel {
  readonly #words: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(FIRST_BYTES, { maxByteLength: MOST_BYTES })) {
    this.#words = new Int32Array(memory, 0, 3);
  }

  /**
   * Writes a message, and wakes who reads it.
   *
   * @throws {RangeError} when it is too large
   */
  send(reader: number, head: unknown, chunks: Uint8Array[]): void {
    const pieces = [utf8.encoder.encode(JSON.stringify(head)), ...chunks];
    const length = pieces.reduce((sum, piece) => sum + piece.length, START);
    if (length > this.memory.byteLength) this.memory.grow(length);
    const bytes = new Uint8Array(this.memory);
    let at = START;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    this.#words[1] = pieces[0].length;
    this.#words[2] = length - START - pieces[0].length;
    Atomics.store(this.#words, 0, reader);
    Atomics.notify(this.#words, 0);
  }

  /** Waits until it is this reader's turn, and reads what it is told; the body is good until it sends. */
  receive(reader: number): Told {
    for (let turn; (turn = Atomics.load(this.#words, 0)) !== reader;) {
      Atomics.wait(this.#words, 0, turn);
    }
    const bytes = new Uint8Array(this.memory);
    const [bodyAt, end] = [START + this.#words[1], START + this.#words[1] + this.#words[2]];
    const head = JSON.parse(utf8.decoder.decode(bytes.slice(START, bodyAt)));
    return { head, body: bytes.subarray(bodyAt, end) };
  }
}
