import { ChildConsole } from "./child_console.ts";
import { fixPrototypes } from "./child_prototypes.ts";

/** What the language itself has. */
const ECMASCRIPT = [
  ...["globalThis", "Infinity", "NaN", "undefined"],
  ...["eval", "isFinite", "isNaN", "parseFloat", "parseInt"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
  ...["Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "String", "RegExp", "Date"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SuppressedError"],
  ...[
    "SyntaxError",
    "TypeError",
    "URIError",
    "Math",
    "JSON",
    "Reflect",
    "Proxy",
    "Intl",
    "Temporal",
  ],
  ...["Array", "ArrayBuffer", "SharedArrayBuffer", "Atomics", "DataView", "Float16Array"],
  ...["Float32Array", "Float64Array", "Int8Array", "Int16Array", "Int32Array", "BigInt64Array"],
  ...["Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array", "BigUint64Array"],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Iterator", "Promise"],
  ...["DisposableStack", "AsyncDisposableStack"],
];

/**
 * All that code finds by name: the language, and what a calculation that prints and is timed needs.
 * No list of what is taken away would do: with a timer that is too long Deno loads `process` anew, and
 * `crypto` computes in 32 threads. WebAssembly is left out too; the kernel is loaded before.
 */
export const ALLOWED: ReadonlySet<PropertyKey> = new Set([
  ...ECMASCRIPT,
  ...["console", "performance", "structuredClone"],
]);

const PERMISSIONS = ["read", "write", "net", "env", "run", "sys", "ffi", "import"] as const;

/** Permissions that could be used; a child with any of them must not load a student's code. */
export function grantedPermissions(): string[] {
  return PERMISSIONS.filter((name) => Deno.permissions.querySync({ name }).state === "granted");
}

/**
 * Takes all globals away but those that are allowed, and gives the console to `print`.
 *
 * @returns the console, which is told when a call begins
 * @throws {TypeError} when one can't be taken
 */
export function takeGlobals(print: (text: string) => void): ChildConsole {
  const ours = new ChildConsole(print, Deno.inspect);
  const now = performance.now.bind(performance);
  emptyProcess();
  const all = globalThis as unknown as Record<PropertyKey, unknown>;
  Object.setPrototypeOf(all, Object.prototype); // it was an EventTarget
  const others = Reflect.ownKeys(all).filter((name) => !ALLOWED.has(name));
  for (const name of others) while (Object.hasOwn(all, name)) delete all[name]; // one may hide another
  Object.defineProperty(all, "console", { value: ours.methods, writable: true });
  Object.defineProperty(all, "performance", { value: { now }, writable: true });
  Object.defineProperty(all, "dispatchEvent", { value: whenDispatched });
  fixPrototypes();
  return ours;
}

const { PromiseRejectionEvent } = globalThis;
const { preventDefault } = Event.prototype;

/**
 * Deno calls it at its end, and for a promise that nobody waited for: that one is no reason to end, or
 * the next call would pay for what an earlier one left behind.
 */
const whenDispatched = (event: unknown): boolean => { // a function would have a prototype to be reached
  if (event instanceof PromiseRejectionEvent) preventDefault.call(event);
  return true;
};

/**
 * Loads what Deno would load when it is first needed, and takes all from it: who came by it would
 * have every built-in module by `getBuiltinModule` and `binding`.
 */
function emptyProcess(): void {
  const { process } = globalThis as unknown as { process: object };
  for (let one = process; one !== Object.prototype; one = Object.getPrototypeOf(one)) {
    for (const name of Reflect.ownKeys(one)) Reflect.deleteProperty(one, name);
  }
}
