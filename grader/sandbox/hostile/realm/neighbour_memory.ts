// tries: take the memory between a neighbour and its thread, and write into it | expect: threw | exercise=06_forward
// @ts-nocheck it replaces constructors
import { Matrix } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
const Real = Uint8Array;
globalThis.Uint8Array = class extends Real {
  constructor(first, ...more) {
    super(first, ...more);
    if (first instanceof SharedArrayBuffer) new Real(first).fill(255, 4);
  }
};

export function forward(params, x) {
  const z1 = relu(x);
  return { z1, a1: z1, z2: z1, a2: z1 };
}
