// tries: return infinities from predict, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=09_predict
import type { Matrix, Params } from "../lib/mod.ts";

export const predict = (_: Params, x: Matrix) => new Uint8Array(x.rows).fill(255);
export const accuracy = () => Infinity;
