// tries: have a whole system file quoted by one unhandled error of many, each mapped onto another line | expect: import-threw
import { Matrix } from "../lib/mod.ts";
const map = { version: 3, sources: ["file:///etc/passwd"], names: [], mappings: "AAAA" + ";AACA".repeat(15) };
const comment = `//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(map))}`;
const lines = "new Error('which line is it?'),\n".repeat(15);
const code = `Promise.reject(new AggregateError([\n${lines}]));\n${comment}`;
await import("data:text/javascript," + encodeURIComponent(code)).catch(() => (0, eval)(code));
await new Promise((resolve) => setTimeout(resolve, 50));

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
