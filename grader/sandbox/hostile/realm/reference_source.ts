// tries: print the source of the reference that stands in a sibling's place | expect: threw | exercise=06_forward
import { Matrix } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(): never {
  for (const reference of [relu, softmax]) {
    const source = Function.prototype.toString.call(reference);
    if (/\b(max|sum|data|map)\b/.test(source)) console.log("LEAK:", source);
  }
  throw new Error(`that was ${Matrix.name}`);
}
