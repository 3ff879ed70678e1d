// Misconception: exp of the logits are added up until they are above the number, but that number is below 1, and they are no probabilities yet: each is divided by the sum of all.

import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";

export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const names = parameterShapes(size).map(({ name }) => name);
  const tape: Operation[] = [];
  const param = (name: string) => 2 + names.indexOf(name);
  const push = (operation: Operation) => {
    tape.push(operation);
    return 2 + names.length + tape.length - 1;
  };
  const add = (a: number, b: number) => push({ op: "add", from: [a, b] });
  const times = (a: number, b: number) => push({ op: "matmul", from: [a, b] });
  const norm = (x: number, name: string) => {
    const n = push({ op: "layerNormRows", from: [x] });
    const scaled = push({ op: "multiply", from: [n, param(`${name}Gain`)] });
    return add(scaled, param(`${name}Shift`));
  };

  const headWidth = size.width / size.heads;
  let x = add(times(0, param("embedding")), param("positions"));
  for (let l = 0; l < size.layers; l++) {
    const n1 = norm(x, `layer${l}.attention`);
    for (let h = 0; h < size.heads; h++) {
      const head = `layer${l}.head${h}`;
      const q = times(n1, param(`${head}.query`));
      const k = times(n1, param(`${head}.key`));
      const v = times(n1, param(`${head}.value`));
      const kT = push({ op: "transpose", from: [k] });
      const scores = push({ op: "scale", from: [times(q, kT)], factor: 1 / Math.sqrt(headWidth) });
      const weights = push({ op: "softmaxRows", from: [scores], causal: true });
      x = add(x, times(times(weights, v), param(`${head}.output`)));
    }
    const n2 = norm(x, `layer${l}.mlp`);
    const z1 = add(times(n2, param(`layer${l}.W1`)), param(`layer${l}.b1`));
    const a1 = push({ op: "relu", from: [z1] });
    x = add(x, add(times(a1, param(`layer${l}.W2`)), param(`layer${l}.b2`)));
  }
  const logits = times(norm(x, "final"), param("unembedding"));
  push({ op: "crossEntropy", from: [logits, 1] });
  return tape;
}

export function sample(logits: Matrix, temperature: number, random: Random): number {
  const z = Array.from(logits.data);
  const max = Math.max(...z);
  if (temperature === 0) return z.indexOf(max);
  const exps = z.map((x) => Math.exp((x - max) / temperature));
  const probs = exps;
  const r = random.uniform();
  let cumulative = 0;
  for (let token = 0; token < probs.length; token++) {
    cumulative += probs[token];
    if (r < cumulative) return token;
  }
  return z.indexOf(max);
}
