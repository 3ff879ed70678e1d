// Zoo: The tape is written as lines of names, and read into indices at the end; the draw is halved until one token is left.

import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";

export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const lines = ["x = matmul tokens embedding", "x = add x positions"];
  const norm = (to: string, name: string) => [
    `${to} = layerNormRows x`,
    `${to} = multiply ${to} ${name}Gain`,
    `${to} = add ${to} ${name}Shift`,
  ];
  for (let i = 0; i < size.layers; i++) {
    const layer = `layer${i}`;
    lines.push(...norm("n", `${layer}.attention`));
    for (let j = 0; j < size.heads; j++) {
      const head = `${layer}.head${j}`;
      lines.push(
        `q = matmul n ${head}.query`,
        `k = matmul n ${head}.key`,
        `v = matmul n ${head}.value`,
        "k = transpose k",
        "s = matmul q k",
        "s = scale s",
        "s = softmaxRows s",
        "o = matmul s v",
        `o = matmul o ${head}.output`,
        "x = add x o",
      );
    }
    lines.push(
      ...norm("n", `${layer}.mlp`),
      `n = matmul n ${layer}.W1`,
      `n = add n ${layer}.b1`,
      "n = relu n",
      `n = matmul n ${layer}.W2`,
      `n = add n ${layer}.b2`,
      "x = add x n",
    );
  }
  lines.push(...norm("x", "final"), "z = matmul x unembedding", "loss = crossEntropy z targets");
  return read(lines, size);
}

function read(lines: string[], size: LanguageModelSize): Operation[] {
  const inputs = ["tokens", "targets", ...parameterShapes(size).map(({ name }) => name)];
  const index: Record<string, number> = Object.fromEntries(inputs.map((name, i) => [name, i]));
  return lines.map((line, i) => {
    const [to, , op, ...names] = line.split(" ");
    const from = names.map((name) => index[name]);
    index[to] = inputs.length + i;
    const factor = Math.sqrt(size.heads / size.width);
    return {
      op,
      from,
      ...(op === "scale" && { factor }),
      ...(op === "softmaxRows" && { causal: true }),
    };
  }) as Operation[];
}

export function sample(logits: Matrix, temperature: number, random: Random): number {
  const z = Array.from(logits.data);
  const max = Math.max(...z);
  if (temperature === 0) return z.indexOf(max);
  const weight = (from: number, to: number) =>
    z.slice(from, to).reduce((sum, x) => sum + Math.exp((x - max) / temperature), 0);
  let [from, to] = [0, z.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    const left = weight(from, middle);
    if (random.uniform() * (left + weight(middle, to)) < left) to = middle;
    else from = middle;
  }
  return from;
}
