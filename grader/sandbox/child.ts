import { isMatching, P } from "ts-pattern";
import { bytesOf } from "./bytes_of.ts";
import { childCommand, type Limits } from "./command.ts";
import { Connection } from "./connection.ts";
import { Decoder, WireError } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import { type Failure, type Import, SandboxError } from "./failure.ts";
import type { Clock, FairClock } from "./fair_clock.ts";
import { forbiddenImports } from "./forbidden_imports.ts";
import { loadFailure, throwFailure } from "./read_error.ts";
import type { Memory } from "./memory.ts";
import type { Stage } from "./stage.ts";
import { withUnclosed } from "./unclosed.ts";

/** One call of a student's function. */
export interface Call {
  module: string;
  fn: string;
  args: unknown[];
  /** Keep the result in the child under this name, and return only its size. */
  keep?: string;
  /** Keep the result in the child under this name, and return it too. */
  remember?: string;
  /** Return also what was remembered under this name, as it is after the call. */
  reread?: string;
  /** Of matrices that come back, return these rows alone. */
  rows?: number[];
  /** Which copy of the modules is called, up to {@linkcode COPIES}: the first when left out. */
  copy?: number;
  /** Return the arguments too, as they are after the call. */
  echo?: boolean;
  /** The clock of this call: it stands still while others have the processors. */
  seconds: number;
  /** What to say when it is over, where that is not that this call took too long. */
  over?: Failure;
  /** How long until a `Callback` among the arguments is called first; as long as all when left out. */
  firstSeconds?: number;
  /** The rest of a clock that stands still for nothing. */
  wall?: Clock["wall"];
  /** Told what a `Callback` among the arguments is called with. */
  onProgress?(value: unknown): void;
}

/** What came back from a call. */
export interface Answer {
  value: unknown;
  /** The arguments after the call, when asked for. */
  after: unknown[];
  /** What was asked for with `reread`. */
  reread?: unknown;
  /** What a remembered result shares its memory with: an argument by its place, or the reread result. */
  shares?: number | "earlier";
}

/** The modules can't be loaded a second time beside the first: they need a child of their own. */
export class NotCopied extends Error {}

/** No exercise calls back more often than once an epoch, and then with a few numbers. */
const MOST_PROGRESS = 1_000;
const MOST_PROGRESS_BYTES = 1_000_000;
/**
 * The most that an answer may hold: what is made of nothing, and so many times what it is made of. The
 * parameters of the network are made of three numbers, and have 400 KB.
 */
const MOST_ANSWER_BYTES = 2_000_000;
const MOST_ANSWER_PER_BYTE = 16;
/** Of the time for loading: the look at the imports takes a thousandth of it. */
const LOOK_SHARE = 0.2;

const DESCRIBED = {
  name: P.string,
  message: P.string,
  stack: P.string,
  kind: P.string,
  todo: P.optional(P.string),
};
const RETURNED = {
  returned: P.any,
  after: P.array(P.any),
  shares: P.optional(P.union(P.number, "earlier")),
  reread: P.optional(P.any),
};
const LOADED = { loaded: P.record(P.string, P.array(P.string)) };

/** How long the course's own modules may take to load, on a machine that has much else to do. */
const PATIENT_SECONDS = 60;

/** A child process with a student's modules in it. */
export class Child {
  private constructor(
    readonly stage: Stage,
    readonly connection: Connection,
    readonly exports: Record<string, string[]>,
    /** How long loading took, but for the time in which others had the processors. */
    readonly loadSeconds: number,
  ) {}

  /**
   * Starts a child and waits until the modules are loaded.
   *
   * @param memory what the machine had of memory before
   * @throws {SandboxError} when they can't be
   */
  static async start(
    stage: Stage,
    limits: Limits,
    seed: number,
    clock: Clock,
    memory?: Promise<Memory | undefined>,
  ): Promise<Child> {
    const look = () => forbiddenImports(stage, limits, clock.seconds * LOOK_SHARE);
    const { reference } = stage;
    if (reference) await stage.putReference();
    const connection = new Connection(childCommand(stage.root, limits, seed, reference), memory);
    try {
      if (reference) await letReferenceLoad(connection, stage);
      const started = performance.now();
      const exports = await load(connection, stage, clock, look);
      const seconds = await connection.ownSeconds((performance.now() - started) / 1000);
      return new Child(stage, connection, exports, seconds);
    } catch (error) {
      await connection.end();
      if (error instanceof SandboxError) error.printed = connection.printed;
      throw error;
    }
  }

  /**
   * Calls a function and waits for its answer.
   *
   * @throws {SandboxError} when it brings none
   */
  async call(call: Call): Promise<Answer> {
    const exported = this.exports[call.module] ?? [];
    if (!exported.includes(call.fn)) {
      throw new SandboxError({ kind: "missing-export", name: call.fn, exported });
    }
    const id = crypto.getRandomValues(new Uint32Array(1))[0];
    const first = Math.min(call.seconds, call.firstSeconds ?? call.seconds);
    return await this.connection.within(clockOf(call, first), async (clock) => {
      await this.#ask(id, call);
      return await this.#answer(id, call, clock);
    });
  }

  async #ask(id: number, { module, fn, args, echo = false, copy = 0, ...call }: Call) {
    const encoder = new Encoder();
    const [shape, told] = [fn, "onEpoch"].map((name) => this.stage.shapeOf(module, name));
    const head = {
      module,
      fn,
      args: args.map((arg) => encoder.encode(arg)),
      keep: call.keep,
      remember: call.remember,
      reread: call.reread,
      rows: call.rows,
      copy,
      echo,
      shape,
      told,
    };
    await this.connection.send(id, head, encoder.chunks);
  }

  async #answer(id: number, call: Call, clock: FairClock): Promise<Answer> {
    const most = MOST_ANSWER_BYTES + MOST_ANSWER_PER_BYTE * bytesOf(call.args);
    for (let told = 0, toldBytes = 0;; told++) {
      if (told > MOST_PROGRESS) throw new WireError("more calls of a callback than there can be");
      const { head, body, bytes } = await this.connection.receive(id, most);
      const decoder = new Decoder(body);
      if (isMatching(RETURNED, head)) {
        const after = head.after.map((value) => decoder.decode(value));
        const value = decoder.decode(head.returned);
        const { shares, reread } = head;
        if (after.length !== (call.echo ? call.args.length : 0)) {
          throw new WireError("not as many arguments as were given");
        }
        if ((reread === undefined) !== (call.reread === undefined)) {
          throw new WireError("another result than was asked for");
        }
        if (typeof shares === "number" && !Object.hasOwn(call.args, shares)) {
          throw new WireError("the memory of an argument that was not given");
        }
        return {
          value,
          after,
          ...(shares !== undefined && { shares }),
          ...(reread !== undefined && { reread: decoder.decode(reread) }),
        };
      }
      if (isMatching({ threw: DESCRIBED }, head)) {
        throw new SandboxError(throwFailure(head.threw, this.stage));
      }
      if (call.copy && isMatching({ notCopied: true }, head)) throw new NotCopied();
      if (!isMatching({ progress: P.any }, head)) throw new WireError("an unknown kind of answer");
      toldBytes += bytes;
      if (toldBytes > MOST_PROGRESS_BYTES) throw new WireError("a callback was told too much");
      clock.prolong(clockOf(call));
      call.onProgress?.(decoder.decode(head.progress));
    }
  }
}

/** The clock of a call, or of its first part. */
function clockOf({ over, wall, ...call }: Call, seconds = call.seconds): Clock {
  return { seconds, over: over ?? { kind: "timed-out", seconds, loading: false }, wall };
}

/**
 * Waits until a child has loaded the reference, and takes that away before it loads anything else.
 * That it can't be loaded is no student's fault.
 */
async function letReferenceLoad(connection: Connection, stage: Stage): Promise<void> {
  const over = { kind: "timed-out", seconds: PATIENT_SECONDS, loading: true } as const;
  try {
    const clock = { seconds: PATIENT_SECONDS, over };
    const { head } = await connection.within(clock, () => connection.receive(0));
    if (!isMatching({ reference: "loaded" }, head)) throw new WireError("no word of the reference");
  } catch (error) {
    throw new Error("Cannot load the reference", { cause: error });
  }
  await stage.takeReference();
  await connection.send(0, { reference: "taken" }, []);
}

/**
 * Waits until the modules are loaded, and returns what each exports.
 *
 * @param look finds what else is forbidden in files that can't be loaded
 */
async function load(
  connection: Connection,
  stage: Stage,
  clock: Clock,
  look: () => Promise<Import[]>,
): Promise<Record<string, string[]>> {
  const { head } = await connection.within(clock, () => connection.receive(0));
  if (isMatching(LOADED, head)) return head.loaded;
  if (isMatching({ notLoaded: DESCRIBED }, head)) {
    const failure = loadFailure(head.notLoaded, stage, await look());
    throw new SandboxError(await withUnclosed(failure, stage));
  }
  if (isMatching({ neverSettles: true }, head)) throw new SandboxError({ kind: "never-settles" });
  throw new SandboxError({ kind: "protocol", text: "not what the runner says when it starts" });
}
