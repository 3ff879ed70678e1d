// tries: map a module of its own onto the configuration of git, where a token may be, and fail unhandled | expect: exited, threw, import-threw, wrong-value, crashed
import { Matrix } from "../lib/mod.ts";
const lib = import.meta.resolve("../lib/mod.ts");
const map = { version: 3, sources: [new URL("../.git/config", lib).href], names: [], mappings: "AAAA" };
const comment = `//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(map))}`;
const code = `setTimeout(() => { throw new Error("which line is it?"); }, 0);\n${comment}`;
await import("data:text/javascript," + encodeURIComponent(code)).catch(() => (0, eval)(code));
await new Promise((resolve) => setTimeout(resolve, 50));

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
