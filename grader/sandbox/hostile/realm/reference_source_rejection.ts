// tries: leave a failure of the reference as an unhandled rejection, which quotes its source line | expect: wrong-answer | exercise=06_forward
// @ts-nocheck null is no Matrix
import { softmax } from "./04_softmax.ts";

export async function forward() {
  await null;
  return softmax(null);
}
