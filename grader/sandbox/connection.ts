import { concat } from "@std/bytes";
import { LimitedBytesTransformStream, toText } from "@std/streams";
import { isMatching, P } from "ts-pattern";
import { kill, spawn } from "./children.ts";
import { causeOfDeath } from "./death.ts";
import { WireError } from "./decoder.ts";
import { type Failure, SandboxError } from "./failure.ts";
import { type Clock, FairClock, waitedBetween } from "./fair_clock.ts";
import { frame, PREFIX_BYTES, readPrefix } from "./frame.ts";
import { type Memory, readMemory } from "./memory.ts";
import { type Processor, processorOf } from "./processor.ts";
import { ExactReader } from "./reader.ts";

/** The most that a frame may hold, whatever was asked. */
const MAX_HEAD_BYTES = 4_000_000;
const MAX_BODY_BYTES = 64_000_000;
const MAX_STDERR_BYTES = 64_000;
const MAX_JOINED_BYTES = 64_000;
const MAX_PRINTED = 64_000;
/** Asking the kernel takes a process: it is asked once for so much, a twentieth of what an exercise has. */
const ASKED_EACH_SECONDS = 1;
/** A child whose output has ended is about to end itself, or is made to. */
const LAST_SECONDS = 5;

/** A frame that came from the child. */
export interface Message {
  head: unknown;
  body: Uint8Array;
  /** How long the frame was. */
  bytes: number;
}

/** The pipes to a child: whole frames, wall clocks, and one end. */
export class Connection {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #reader: ExactReader;
  /** The runtime's own last words: they may quote any file (source maps), and are never shown. */
  readonly #stderr: Promise<string>;
  #dead: Failure | undefined;
  #stoodSeconds = 0;
  #unaskedSeconds = 0;
  /** What the kernel said last. */
  #seen: Pick<Processor, "ran" | "waited" | "graderWaited"> = { ran: 0, waited: 0 };
  #printed = "";
  #printedLast = "";

  /** @param memory what the machine had of memory before */
  constructor(command: Deno.Command, readonly memory?: Promise<Memory | undefined>) {
    this.#process = spawn(command);
    this.#writer = this.#process.stdin.getWriter();
    this.#reader = new ExactReader(this.#process.stdout);
    const firstBytes = new LimitedBytesTransformStream(MAX_STDERR_BYTES);
    this.#stderr = toText(this.#process.stderr.pipeThrough(firstBytes));
  }

  /** Why the child can't be called any more; undefined as long as it can. */
  get dead(): Failure | undefined {
    return this.#dead;
  }

  /**
   * Runs an exchange of frames under a clock. Whatever goes wrong in it is the child's end.
   *
   * @param exchange is given the clock
   * @throws {SandboxError} when the exchange fails
   */
  async within<T>(terms: Clock, exchange: (clock: FairClock) => Promise<T>): Promise<T> {
    if (this.#dead) throw new SandboxError(this.#dead);
    const clock = new FairClock(terms, () => processorOf(this.#process.pid));
    const over = clock.over.then((failure): never => {
      throw this.#stopped(failure);
    });
    try {
      return await Promise.race([exchange(clock), over]);
    } catch (error) {
      throw await this.#asFailure(error);
    } finally {
      clock.stop();
      this.#stoodSeconds += clock.stood;
    }
  }

  /**
   * Of the seconds that an exchange took, those that were the child's own: not those in which others
   * had the processors, so that it or the grader waited for one. The kernel is asked once for several
   * short ones: the last of them takes back what was counted too much for those before it, and may be
   * negative. What its threads ran it had, even where they waited for each other.
   */
  async ownSeconds(seconds: number): Promise<number> {
    this.#unaskedSeconds += seconds;
    if (this.#unaskedSeconds < ASKED_EACH_SECONDS) return seconds;
    const seen = await processorOf(this.#process.pid) ?? this.#seen;
    const stood = Math.max(this.#stoodSeconds, waitedBetween(this.#seen, seen));
    const without = Math.max(0, this.#unaskedSeconds - (seen.ran - this.#seen.ran));
    const notOwn = Math.min(without, stood);
    [this.#seen, this.#stoodSeconds, this.#unaskedSeconds] = [seen, 0, 0];
    return seconds - notOwn;
  }

  /** Ends the child; an exchange that waits for it fails with this. */
  stop(failure: Failure): void {
    this.#stopped(failure);
  }

  #stopped(failure: Failure): SandboxError {
    this.#dead ??= failure;
    kill(this.#process);
    return new SandboxError(this.#dead);
  }

  /** Sends one frame. A child that is gone is noticed when its answer is read. */
  async send(id: number, head: unknown, chunks: Uint8Array[]): Promise<void> {
    this.#printedLast = "";
    for (const piece of joined(frame(id, head, chunks))) {
      await this.#writer.write(piece).catch(() => {});
    }
  }

  /** What the student's code printed. */
  get printed(): string {
    return this.#printed;
  }

  /** What it printed since the last frame that was sent: in the last call. */
  get printedLast(): string {
    return this.#printedLast;
  }

  /**
   * The next frame that is not about printed text: that is kept.
   *
   * @param most bytes that it may hold
   * @throws {WireError} when it is not a frame of this call
   * @throws {EndOfChild} when there is none
   */
  async receive(id: number, most = Infinity): Promise<Message> {
    while (true) {
      const message = await this.#frame(id, most);
      if (!isMatching({ printed: P.string }, message.head)) return message;
      const { printed } = message.head;
      this.#printed += printed.slice(0, MAX_PRINTED - this.#printed.length);
      this.#printedLast += printed.slice(0, MAX_PRINTED - this.#printedLast.length);
    }
  }

  /**
   * What the runtime wrote before it ended; it may quote any file, and only of a child with no code
   * of a student's in it is it to be shown.
   */
  get lastWords(): Promise<string> {
    return this.#stderr;
  }

  async #frame(id: number, most: number): Promise<Message> {
    const prefix = readPrefix(await this.#read(PREFIX_BYTES));
    if (prefix?.id !== id) throw new WireError("not a frame of this call");
    const { headBytes, bodyBytes } = prefix;
    if (headBytes > MAX_HEAD_BYTES || bodyBytes > MAX_BODY_BYTES) {
      throw new WireError("a frame that is too large");
    }
    if (headBytes + bodyBytes > most) {
      const [got, allowed] = [headBytes + bodyBytes, most].map(kilobytes);
      throw new WireError(
        `${got}, and no right answer has more than ${allowed}: is a matrix far too large?`,
      );
    }
    const head = new TextDecoder().decode(await this.#read(prefix.headBytes));
    const body = await this.#read(prefix.bodyBytes);
    return { head: JSON.parse(head), body, bytes: prefix.headBytes + prefix.bodyBytes };
  }

  /** Ends the child. */
  async end(): Promise<void> {
    this.#dead ??= { kind: "exited" };
    kill(this.#process);
    await this.#process.status;
    await this.#writer.abort().catch(() => {});
    await this.#stderr;
  }

  async #read(length: number): Promise<Uint8Array> {
    const bytes = await this.#reader.read(length);
    if (!bytes) throw new EndOfChild();
    return bytes;
  }

  async #death(): Promise<Failure> {
    let isOurs = false;
    const timer = setTimeout(() => {
      isOurs = true;
      kill(this.#process);
    }, LAST_SECONDS * 1000);
    const [status, stderr] = [await this.#process.status, await this.#stderr];
    clearTimeout(timer);
    const isKilled = status.signal === "SIGKILL" && !isOurs;
    return causeOfDeath(
      status,
      stderr,
      isKilled ? [await this.memory, await readMemory()] : undefined,
    );
  }

  async #asFailure(error: unknown): Promise<SandboxError> {
    if (this.#dead) {
      return new SandboxError(this.#dead);
    } else if (error instanceof EndOfChild) {
      this.#dead = await this.#death();
    } else if (error instanceof WireError || error instanceof SyntaxError) {
      this.#dead = { kind: "protocol", text: error.message };
    } else if (error instanceof SandboxError) {
      return error; // the function threw, and the child lives on
    } else {
      throw error;
    }
    kill(this.#process);
    return new SandboxError(this.#dead);
  }
}

/** The pieces of a small frame as one: a write costs more than copying them. */
function joined(pieces: Uint8Array[]): Uint8Array[] {
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return bytes <= MAX_JOINED_BYTES ? [concat(pieces)] : pieces;
}

/** The child's output ended where a frame was due. */
class EndOfChild extends Error {}

/** A size as a reader compares it with another: rounded up, so that what is too large looks it. */
function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000).toLocaleString("en-GB")} kB`;
}
