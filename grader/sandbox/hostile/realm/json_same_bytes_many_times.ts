// tries: name the same forty megabytes two thousand times in one head, so that the parent copies them as often | expect: protocol
// @ts-nocheck attacks
// @ts-nocheck forged heads
import { Matrix } from "../lib/mod.ts";
const stringify = JSON.stringify;
const one = `{"dtype":"Uint8Array","at":0,"bytes":40000000}`;
export function softmax(x) {
  JSON.stringify = (head) => head?.returned ? `{"returned":{"list":[${Array(2000).fill(one).join()}]},"after":[]}` : stringify(head);
  return new Uint8Array(40_000_000);
}
