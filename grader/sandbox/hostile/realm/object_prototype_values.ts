// tries: give every object of the runner the fields of a passed check | expect: import-threw
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
const forged = {
  ok: true,
  kind: "matrix",
  status: "passed",
  score: 10,
  error: undefined,
  value: 1,
};
Object.assign(Object.prototype, forged, { rows: 1, cols: 2, data: new Float32Array([0.25, 0.75]) });

export function softmax() {
  return {};
}
