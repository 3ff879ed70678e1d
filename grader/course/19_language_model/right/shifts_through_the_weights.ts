// Zoo: The gain and the shift of a norm are put into the weights that read it; quarter roots of the scale on queries and keys; a race of exponentials.

import type { LanguageModelSize, Matrix, Operation, Random } from "../lib/mod.ts";

export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const { heads, layers, width } = size;
  const perLayer = 8 + 4 * heads;
  const end = 4 + perLayer * layers;
  const tape: Operation[] = [];
  const next = (operation: Operation) => {
    tape.push(operation);
    return end + 3 + tape.length - 1;
  };
  const matmul = (a: number, b: number) => next({ op: "matmul", from: [a, b] });
  const add = (a: number, b: number) => next({ op: "add", from: [a, b] });
  const transpose = (a: number) => next({ op: "transpose", from: [a] });
  const scale = (a: number, factor: number) => next({ op: "scale", from: [a], factor });
  const plain = (x: number) => next({ op: "layerNormRows", from: [x], epsilon: 1e-5 });

  /** (n · gain + shift)·W = n·(gain · W) + shift·W, where the gain belongs to the rows of W. */
  const read = (n: number, gain: number, W: number) => {
    const stretched = transpose(next({ op: "multiply", from: [transpose(W), gain] }));
    return add(matmul(n, stretched), matmul(gain + 1, W));
  };

  let x = add(matmul(0, 2), 3);
  for (let first = 4; first < end; first += perLayer) {
    const n = plain(x);
    const parts = Array.from({ length: heads }, (_, head) => {
      const [query, key, value, output] = [0, 1, 2, 3].map((i) => first + 2 + 4 * head + i);
      const quarter = (width / heads) ** -0.25;
      const q = scale(read(n, first, query), quarter);
      const k = scale(read(n, first, key), quarter);
      const scores = matmul(q, transpose(k));
      const p = next({ op: "softmaxRows", from: [scores], causal: true });
      return matmul(p, matmul(read(n, first, value), output));
    });
    for (const part of parts.reverse()) x = add(part, x);
    const gain = first + 2 + 4 * heads;
    const [W1, b1, W2, b2] = [2, 3, 4, 5].map((i) => gain + i);
    const a = next({ op: "relu", from: [add(read(plain(x), gain, W1), b1)] });
    x = add(add(x, matmul(a, W2)), b2);
  }
  next({ op: "crossEntropy", from: [read(plain(x), end, end + 2), 1] });
  return tape;
}

/** The first of V alarms, each with the rate of its token. */
export function sample(logits: Matrix, temperature: number, random: Random): number {
  const times = Array.from(logits.data, (z) => {
    const noise = -Math.log(-Math.log(1 - random.uniform() * (1 - 2 ** -53)));
    return z + (temperature === 0 ? 0 : temperature * noise);
  });
  return times.indexOf(Math.max(...times));
}
