/**
 * The child: reads calls, makes them on the student's modules, writes what came back.
 *
 * Nothing here is trusted by the parent, and nothing here knows an expected value. What it can do
 * is make attacks dull: it refuses to run with any permission, takes its input and output away from
 * the modules before they are loaded, and never waits, so that an answer is the function's own.
 */
import { Matrix, Random, TodoError } from "../../lib/mod.ts";
import { grantedPermissions, takeGlobals } from "./child_globals.ts";
import { startReference } from "./child_neighbours.ts";
import { pipes, type Received } from "./child_pipes.ts";
import { Decoder } from "./decoder.ts";
import { Encoder } from "./encoder.ts";
import type { Shape } from "./shapes.ts";
import { repeat, sharedBy, thinned, viewOf } from "./stand_ins.ts";
import { Callback, Keep, Kept, Repeated, Seeded, View } from "./values.ts";

type Exercises = Record<string, Record<string, unknown>>;

const MAX_TEXT = 4_000;
/** Half of what loading has: nothing that an exercise may import takes a hundredth of it. */
const SETTLED_MS = 5_000;
const { exit } = Deno;
const { setTimeout, clearTimeout } = globalThis;
/** As they were before a submission could change what they say of an error. */
const isPrototypeOf = Function.prototype.call.bind(Object.prototype.isPrototypeOf);
const ofRangeErrors = RangeError.prototype;
const kept = new Map<string, unknown>();
/** Loads the modules anew; written out, as only what the graph names can be read without permission. */
const COPIES = [() => import("copy1"), () => import("copy2"), () => import("copy3")];
/** What is read of what a callback is told in the call that is being answered. */
let told: Shape | undefined;

const [reference] = Deno.args;
if (reference) startReference(reference);
Deno.permissions.revokeSync({ name: "read" });
const granted = grantedPermissions();
if (granted.length > 0) {
  pipes.send({ refused: granted });
  exit(3);
}
const printed = takeGlobals((text) => pipes.send({ printed: text }));
if (reference) pipes.ask({ reference: "loaded" });
// With a thread beside it, Deno waits for ever where it would see that an await never settles.
const watch = reference && setTimeout(neverSettles, SETTLED_MS);
const exercises = await load();
if (watch) clearTimeout(watch);
if (exercises) {
  pipes.send({ loaded: exportedFunctions(exercises) });
  const copies: (Exercises | undefined)[] = [exercises];
  for (let call = pipes.receive(); call; call = pipes.receive()) {
    const { copy } = call.head;
    const modules = copies[copy] ??= await loadCopy(copy);
    if (modules) answer(modules, call);
    else pipes.send({ notCopied: true });
  }
}
exit(0);

function neverSettles(): void {
  pipes.send({ neverSettles: true });
  exit(0);
}

async function load(): Promise<Exercises | undefined> {
  try {
    return (await import("exercises")) as Exercises; // the stage's shim: no module's `then` is called
  } catch (error) {
    pipes.send({ notLoaded: describe(error) });
    return undefined;
  }
}

/** A copy; undefined where a module can't be loaded twice, as one that defines a property of Matrix. */
async function loadCopy(copy: number): Promise<Exercises | undefined> {
  try {
    return await COPIES[copy - 1]() as unknown as Exercises;
  } catch {
    return undefined;
  }
}

function exportedFunctions(modules: Exercises): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(modules).map(([id, module]) => [
      id,
      Object.keys(module).filter((name) => typeof module[name] === "function"),
    ]),
  );
}

function answer(modules: Exercises, { head, body }: Received): void {
  told = head.told;
  printed.printAnew();
  const encoder = new Encoder();
  try {
    const decoder = new Decoder(body, revive);
    const given = head.args.map((arg) => decoder.decode(arg));
    const result = (modules[head.module][head.fn] as (...args: unknown[]) => unknown)(...given);
    const earlier = head.reread && kept.get(head.reread);
    const name = head.keep ?? head.remember;
    if (name) kept.set(name, result);
    const told = head.keep ? sizeOf(result) : result;
    const returned = encoder.encode(
      head.rows ? thinned(told, head.rows, head.shape) : told,
      head.shape,
    );
    const after = head.echo ? given.map((value) => encoder.encode(value)) : [];
    const shares = head.remember ? sharedBy(result, given, earlier, head.shape) : undefined;
    const reread = head.reread && encoder.encode(earlier, head.shape);
    pipes.send({ returned, after, shares, reread }, encoder.chunks);
  } catch (error) {
    pipes.send({ threw: describe(error) });
  }
}

function revive(standIn: object): unknown {
  if (standIn instanceof Kept) return kept.get(standIn.name);
  if (standIn instanceof Keep) {
    kept.set(standIn.name, standIn.value);
    return standIn.value;
  }
  if (standIn instanceof View) return viewOf(standIn);
  if (standIn instanceof Repeated) return repeat(standIn);
  if (standIn instanceof Seeded) return new Random(standIn.seed);
  if (standIn instanceof Callback) return progress;
  return standIn;
}

function progress(value: unknown): void {
  const encoder = new Encoder();
  const json = encoder.encode(value, told);
  pipes.send({ progress: json }, encoder.chunks);
}

/** A kept matrix stays; its size is all that is told. */
function sizeOf(value: unknown): unknown {
  return value instanceof Matrix ? { rows: value.rows, cols: value.cols } : value;
}

/** A thrown value in words; thrown values may be anything, and may throw again when looked at. */
function describe(error: unknown): Record<string, string> {
  try {
    if (!(error instanceof Error)) {
      const kind = typeof error === "string" ? "string" : "";
      return { name: "", message: String(error).slice(0, MAX_TEXT), stack: "", kind };
    }
    return {
      name: String(error.name).slice(0, MAX_TEXT),
      message: String(error.message).slice(0, MAX_TEXT),
      stack: String(error.stack).slice(0, MAX_TEXT),
      kind: isPrototypeOf(ofRangeErrors, error) ? "RangeError" : "",
      ...(error instanceof TodoError ? { todo: String(error.exportName).slice(0, MAX_TEXT) } : {}),
    };
  } catch {
    return { name: "", message: "a value that can't be shown", stack: "", kind: "" };
  }
}
