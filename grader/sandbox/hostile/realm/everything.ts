// tries: replace every function of every builtin at once | expect: exited
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
const { getOwnPropertyNames, getOwnPropertyDescriptor, defineProperty } = Object;
for (const name of getOwnPropertyNames(globalThis)) {
  for (const host of [globalThis[name], globalThis[name]?.prototype]) {
    if (Object(host) !== host || host === globalThis) continue;
    for (const key of getOwnPropertyNames(host)) {
      const found = getOwnPropertyDescriptor(host, key);
      if (!found.configurable || typeof found.value !== "function") continue;
      defineProperty(host, key, { ...found, value: () => 1 });
    }
  }
}

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
