/**
 * The child: reads calls, makes them on the student's module, writes what came back.
 *
 * Nothing here is trusted by the parent, and nothing here knows an expected value. What it can do
 * is make attacks dull: it refuses to run with any permission, takes its input and output away from
 * the module before that is loaded, and never waits, so that an answer is the function's own.
 */
import { Matrix, Random, TodoError } from "../../lib/mod.ts";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import { frame, PREFIX_BYTES, readPrefix } from "./frame.ts";
import { Callback, Kept, Seeded } from "./values.ts";

/** Globals that an exercise has no use for, and that could reach further than it should. */
const REMOVED = [
  "Deno",
  "process",
  "Worker",
  "WebAssembly",
  "caches",
  "localStorage",
  "sessionStorage",
  "fetch",
  "WebSocket",
  "WebSocketStream",
  "EventSource",
  "BroadcastChannel",
  "navigator",
  "prompt",
  "alert",
  "confirm",
  "close",
  "require",
  "global",
  "Buffer",
];

const MAX_TEXT = 4000;
const PERMISSIONS = ["read", "write", "net", "env", "run", "sys", "ffi", "import"] as const;

interface Call {
  module: string;
  fn: string;
  args: unknown[];
  /** Keep the result under this name in place of returning it. */
  keep?: string;
  /** Send the arguments back too: the parent looks whether they were changed. */
  echo: boolean;
}

type Exercises = Record<string, Record<string, unknown>>;

const { stdin, stdout, exit, permissions } = Deno;
const read = stdin.readSync.bind(stdin);
const write = stdout.writeSync.bind(stdout);

refuseToRunWithPermissions();
takeAwayGlobals();
const exercises = await load();
if (exercises) {
  send(0, { loaded: exportedNames(exercises) });
  const kept = new Map<string, unknown>();
  for (let call = receive(); call; call = receive()) answer(exercises, kept, call);
}
exit(0);

function refuseToRunWithPermissions(): void {
  const granted = PERMISSIONS.filter((name) => permissions.querySync({ name }).state !== "denied");
  if (granted.length === 0) return;
  send(0, { refused: granted });
  exit(3);
}

function takeAwayGlobals(): void {
  setTimeout(() => {}, 0); // timers load lazily, through what is about to go
  for (const name of REMOVED) delete (globalThis as Record<string, unknown>)[name];
  const { error } = console; // standard output is for frames
  console.log =
    console.info =
    console.debug =
    console.table =
    console.dir =
      error;
}

async function load(): Promise<Exercises | undefined> {
  try {
    return (await import("exercises")) as Exercises; // the stage's shim: a module's `then` is not called
  } catch (error) {
    send(0, { notLoaded: describe(error) });
    return undefined;
  }
}

function exportedNames(modules: Exercises): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(modules).map(([id, module]) => [
      id,
      Object.keys(module).filter((name) => typeof module[name] === "function"),
    ]),
  );
}

function receive(): { id: number; head: Call; body: Uint8Array } | undefined {
  const bytes = readExactly(PREFIX_BYTES);
  const prefix = bytes && readPrefix(bytes);
  if (!prefix) return undefined;
  const head = readExactly(prefix.headBytes);
  const body = readExactly(prefix.bodyBytes);
  if (!head || !body) return undefined;
  return { id: prefix.id, head: JSON.parse(new TextDecoder().decode(head)), body };
}

function readExactly(length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const count = read(bytes.subarray(at));
    if (count === null) return undefined;
    at += count;
  }
  return bytes;
}

function send(id: number, head: unknown, chunks: Uint8Array[] = []): void {
  for (const piece of frame(id, head, chunks)) {
    for (let at = 0; at < piece.length;) at += write(piece.subarray(at));
  }
}

function answer(
  modules: Exercises,
  kept: Map<string, unknown>,
  { id, head, body }: { id: number; head: Call; body: Uint8Array },
): void {
  const encoder = new Encoder();
  try {
    const decoder = new Decoder(body, (standIn) => revive(standIn, kept, id));
    const given = head.args.map((arg) => decoder.decode(arg));
    const result = (modules[head.module][head.fn] as (...args: unknown[]) => unknown)(...given);
    if (head.keep) kept.set(head.keep, result);
    const returned = encoder.encode(head.keep ? sizeOf(result) : result);
    const after = head.echo ? given.map((value) => encoder.encode(value)) : [];
    send(id, { returned, after }, encoder.chunks);
  } catch (error) {
    send(id, { threw: describe(error) });
  }
}

function revive(standIn: object, kept: Map<string, unknown>, id: number): unknown {
  if (standIn instanceof Kept) return kept.get(standIn.name);
  if (standIn instanceof Seeded) return new Random(standIn.seed);
  if (standIn instanceof Callback) return (value: unknown) => progress(id, value);
  return standIn;
}

function progress(id: number, value: unknown): void {
  const encoder = new Encoder();
  const json = encoder.encode(value);
  send(id, { progress: json }, encoder.chunks);
}

/** A kept matrix stays; its size is all that is told. */
function sizeOf(value: unknown): unknown {
  return value instanceof Matrix ? { rows: value.rows, cols: value.cols } : value;
}

/** A thrown value in words; thrown values may be anything, and may throw again when looked at. */
function describe(error: unknown): Record<string, string> {
  try {
    if (!(error instanceof Error)) {
      return { name: "", message: thrownText(error), stack: "", kind: "" };
    }
    return {
      name: String(error.name),
      message: String(error.message).slice(0, MAX_TEXT),
      stack: String(error.stack).slice(0, MAX_TEXT),
      kind: error instanceof RangeError ? "RangeError" : "",
      ...(error instanceof TodoError ? { todo: String(error.exportName) } : {}),
    };
  } catch {
    return { name: "", message: "a value that can't be shown", stack: "", kind: "" };
  }
}

function thrownText(value: unknown): string {
  const text = typeof value === "symbol" ? value.toString() : String(value);
  return text.slice(0, MAX_TEXT);
}
