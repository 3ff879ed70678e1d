// tries: print the source of the reference by a script of node:vm that imports with another referrer than this file | expect: import-threw | exercise=10_train
// @ts-nocheck
import { Matrix } from "../lib/mod.ts";
const fake = () => new Proxy(function () {}, { get: (_, k) => k === Symbol.toPrimitive ? () => "0" : fake(), apply: fake, construct: fake, has: () => true });
globalThis.Deno = fake();
globalThis.process = fake();
let real;
Reflect.defineProperty(Object.prototype, "_debugEnd", { __proto__: null, configurable: true, get() {}, set(v) { real ??= this; Reflect.defineProperty(this, "_debugEnd", { __proto__: null, value: v, writable: true, configurable: true }); } });
try { setTimeout(() => {}, 2 ** 40); } catch {}
delete Object.prototype._debugEnd;
import "./08_backward.ts";
const { default: shim } = await import("./08_backward.ts", { with: { type: "text" } });
const { Script, constants } = real.getBuiltinModule("node:vm");
const s = new Script(`import(${JSON.stringify(/from "(file:[^"]+)"/.exec(shim)[1])}).then((m) => String(m.backward))`, { filename: new URL(import.meta.resolve("../lib/mod.ts")).pathname.replace("lib/mod.ts", "solutions/x.mjs"), importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
console.log(await s.runInThisContext());
export function train() { return {}; }
