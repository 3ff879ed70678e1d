// tries: return a history whose length is a lie | expect: wrong-answer | exercise=10_train
// @ts-nocheck no history
import type { Params } from "../lib/mod.ts";

export function train(params: Params) {
  return { params, history: { length: 2 ** 32 - 1, __proto__: Array.prototype } };
}
