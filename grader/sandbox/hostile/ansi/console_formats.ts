// tries: use the format directives of console, with too few and with odd arguments | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log("%c red %o %O %j %d %i %f %s %%", "color: red; background: url(http://127.0.0.1:9)");
console.log("%s %d", "text", Symbol("x"), 1n, -0, new Proxy({}, {}), new Proxy(() => {}, {}));
console.table([["\u001b[31m", "|"]]);
console.group("\u001b[2J::group::");
console.log(new Error("\u001b[31m::error::in an error"), [new Set([new Map([[NaN, "\u202e"]])])]);

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
