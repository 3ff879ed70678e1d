// tries: return a history of nulls and of objects whose fields are named like those of every prototype | expect: wrong-answer | exercise=10_train
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function train(params, _, __, { onEpoch }) {
  const odd = [null, { epoch: { toString: 1, valueOf: 1 } }, { ["__proto__"]: null, constructor: 1, then: 1, at: 1 }];
  odd.forEach((metrics) => onEpoch?.(metrics));
  return { params, history: odd };
}
