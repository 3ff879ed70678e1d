// tries: return a proxy that throws whatever is read | expect: threw
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const trap = (): never => {
    throw new Error("within a trap");
  };
  return new Proxy(x, {
    get: trap,
    has: trap,
    getPrototypeOf: trap,
    getOwnPropertyDescriptor: trap,
  });
}
