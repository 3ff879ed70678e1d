// Zoo: The parameters are taken one after the other from a counter, and the sums are made from the end; sampling from the last token down.

import { type LanguageModelSize, type Matrix, type Operation, type Random } from "../lib/mod.ts";

export function nextTokenTape(size: LanguageModelSize) {
  const operations: Operation[] = [];
  let parameter = 2;
  const take = () => parameter++;
  // where the values of operations begin is known only once all parameters have been taken
  const value = (operation: Operation) => -operations.push(operation);

  function norm(x: number) {
    const gain = take(), shift = take();
    const n = value({ op: "layerNormRows", from: [x] });
    return value({ op: "add", from: [value({ op: "multiply", from: [n, gain] }), shift] });
  }

  function head(n: number) {
    const query = take(), key = take(), values = take(), output = take();
    const q = value({ op: "matmul", from: [n, query] });
    const k = value({ op: "matmul", from: [n, key] });
    const kT = value({ op: "transpose", from: [k] });
    const dots = value({ op: "matmul", from: [q, kT] });
    const scores = value({ op: "scale", from: [dots], factor: (size.heads / size.width) ** 0.5 });
    const weights = value({ op: "softmaxRows", from: [scores], causal: true });
    const v = value({ op: "matmul", from: [n, values] });
    const gathered = value({ op: "matmul", from: [weights, v] });
    return value({ op: "matmul", from: [gathered, output] });
  }

  function mlp(n: number) {
    const W1 = take(), b1 = take(), W2 = take(), b2 = take();
    const z = value({ op: "add", from: [value({ op: "matmul", from: [n, W1] }), b1] });
    const a = value({ op: "relu", from: [z] });
    return value({ op: "add", from: [value({ op: "matmul", from: [a, W2] }), b2] });
  }

  function layer(x: number, left: number): number {
    if (left === 0) return x;
    const n = norm(x);
    let gathered = head(n);
    for (let h = 1; h < size.heads; h++) {
      gathered = value({ op: "add", from: [head(n), gathered] });
    }
    const y = value({ op: "add", from: [gathered, x] });
    const z = value({ op: "add", from: [mlp(norm(y)), y] });
    return layer(z, left - 1);
  }

  const embedding = take(), positions = take();
  const embedded = value({ op: "matmul", from: [0, embedding] });
  const x = layer(value({ op: "add", from: [positions, embedded] }), size.layers);
  const last = norm(x);
  const logits = value({ op: "matmul", from: [last, take()] });
  value({ op: "crossEntropy", from: [logits, 1] });

  const settled = (index: number) => index < 0 ? parameter - index - 1 : index;
  return operations.map((operation) => ({ ...operation, from: operation.from.map(settled) }));
}

export function sample({ data, cols }: Matrix, temperature: number, random: Random) {
  let best = cols - 1;
  for (let j = cols - 1; j >= 0; j--) if (data[j] >= data[best]) best = j;
  if (!temperature) return best;
  const p = new Float64Array(cols);
  for (let j = 0; j < cols; j++) p[j] = Math.exp((data[j] - data[best]) / temperature);
  let point = random.uniform() * p.reduce((a, b) => a + b);
  let token = cols - 1;
  while (token > 0 && point >= p[token]) point -= p[token--];
  return token;
}
