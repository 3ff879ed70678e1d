// tries: fail within the reference and nowhere handled, so that the runtime quotes its source line | expect: import-threw | exercise=06_forward
// @ts-nocheck null is no Matrix
import { softmax } from "./04_softmax.ts";

export function forward() {
  return {};
}

setTimeout(() => softmax({ rows: 1, cols: 1, row: () => null }), 0);
await new Promise((resolve) => setTimeout(resolve, 50));
