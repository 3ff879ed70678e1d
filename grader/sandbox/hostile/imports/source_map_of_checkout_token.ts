// tries: break the runner in a call by a function mapped onto the configuration of git, where a token may be | expect: import-threw
import { Matrix } from "../lib/mod.ts";
const lib = import.meta.resolve("../lib/mod.ts");
const map = { version: 3, sources: [new URL("../.git/config", lib).href], names: [], mappings: "AAAA" };
const comment = `//# sourceMappingURL=data:application/json;base64,${btoa(JSON.stringify(map))}`;
const code = `export const fail = () => { throw new Error("which line is it?"); };\n${comment}`;
const { fail } = await import("data:text/javascript," + encodeURIComponent(code));

export function softmax(x: Matrix): Matrix {
  JSON.stringify = TextEncoder.prototype.encode = Array.prototype.forEach = fail;
  return new Matrix(x.rows, x.cols);
}
