// tries: log objects that throw when they are inspected | expect: passed
import { Matrix } from "../lib/mod.ts";
const refuse = (): never => {
  throw new Error("not to be inspected");
};
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
for (
  const odd of [proxy, {
    get x() {
      return refuse();
    },
  }, new Proxy({}, { get: refuse, ownKeys: refuse })]
) {
  try {
    console.log(odd, [odd]);
  } catch (error) {
    console.log(String(error));
  }
}

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
