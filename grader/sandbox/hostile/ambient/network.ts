// tries: send the judge's inputs to a local port by every means | expect: passed
// @ts-nocheck the globals may be deleted
import { Matrix } from "../lib/mod.ts";
const port = 9;
const ways = [
  () => fetch(`http://127.0.0.1:${port}`, { method: "POST", body: "inputs" }),
  () => new WebSocket(`ws://127.0.0.1:${port}`),
  () => new WebSocketStream(`ws://127.0.0.1:${port}`).opened,
  () => new EventSource(`http://127.0.0.1:${port}`),
  () => Deno.connect({ port }),
  () => Deno.listen({ port: 0 }),
  () => Deno.resolveDns("localhost", "A"),
];
for (const way of ways) {
  try {
    await way();
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
