// tries: give commands to the runner of the workflow | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log("::error file=grader/main.ts,line=1::owned\n::warning::owned\n::notice title=x::owned");
console.log(
  "::set-output name=score::100\n::set-env name=PATH::/tmp\n::add-path::/tmp\n::add-mask::0",
);
console.log(
  "::group::hidden\n::endgroup::\n::debug::x\n::save-state name=a::b\n##[error]owned\n##vso[x]y",
);

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
