// tries: read the reference put in a sibling's place as text | expect: threw | exercise=06_forward
// @ts-nocheck the import attribute makes a string of a module
import text from "./04_softmax.ts" with { type: "text" };
console.log(/Math|for \(|\.map\(/.test(text) ? "LEAK:" : "no formula:", text);

export function forward() {
  throw new Error(`the source has ${text.length} letters`);
}
