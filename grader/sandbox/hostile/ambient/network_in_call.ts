// tries: open sockets within the call, and never wait for them | expect: passed
import { Matrix } from "../lib/mod.ts";

function right(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}

export function softmax(x: Matrix): Matrix {
  try {
    fetch("http://127.0.0.1:9", { method: "POST", body: x.data.slice() }).catch(() => {});
    new WebSocket("ws://127.0.0.1:9").onerror = () => {};
  } catch (error) {
    console.log(String(error));
  }
  return right(x);
}
