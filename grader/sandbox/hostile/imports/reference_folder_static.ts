// tries: import the reference from the folder where its thread loaded it, before anything runs | expect: import-threw | exercise=06_forward
import * as reference from "../reference/mod.ts";
console.log("LEAK:", Object.keys(reference));

export function forward(): never {
  throw new Error("the reference stayed out of reach");
}
