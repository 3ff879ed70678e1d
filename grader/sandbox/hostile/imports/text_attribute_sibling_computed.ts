// tries: read a loaded reference as text by paths and attributes that are put together | expect: import-threw | exercise=06_forward
// @ts-nocheck paths that no static analysis can know
import { softmax } from "./04_softmax.ts";
const lib = import.meta.resolve("../lib/mod.ts");
const paths = [["./04_", "softmax.ts"].join(""), new URL("../solutions/04_softmax.ts", lib).href];
for (const path of paths) {
  await import(path, { with: { type: "text" } }).then(
    ({ default: text }) => console.log(/Math|for \(|\.map\(/.test(text) ? "LEAK:" : "no formula:", text),
    (error) => console.log(String(error)),
  );
}

export function forward() {
  throw new Error(`the reference takes ${softmax.length} argument`);
}
