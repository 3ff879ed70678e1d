// tries: return the namespace of a deferred import, whose code runs without end once the runner reads from it | expect: timed-out
// @ts-nocheck attacks
import defer * as later from "data:text/javascript,export const rows = 2; while (true);";
export function softmax() {
  return later;
}
