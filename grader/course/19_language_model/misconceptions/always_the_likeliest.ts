// Misconception: The best next token is the likeliest one, but sample draws: the others come as often as their probabilities say (if yours does draw, look at its sum: NaN never gets above a number, and neither do logarithms that are added up).

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
  const at = (name: string) => 2 + names.indexOf(name);
  const push = (operation: Operation) => 1 + names.length + tape.push(operation);
  const matmul = (a: number, b: number) => push({ op: "matmul", from: [a, b] });
  const add = (a: number, b: number) => push({ op: "add", from: [a, b] });
  const norm = (x: number, name: string) => {
    const n = push({ op: "layerNormRows", from: [x] });
    const stretched = push({ op: "multiply", from: [n, at(`${name}Gain`)] });
    return add(stretched, at(`${name}Shift`));
  };

  let x = add(matmul(0, at("embedding")), at("positions"));
  for (let layer = 0; layer < size.layers; layer++) {
    const n = norm(x, `layer${layer}.attention`);
    for (let h = 0; h < size.heads; h++) {
      const head = `layer${layer}.head${h}`;
      const q = matmul(n, at(`${head}.query`));
      const k = matmul(n, at(`${head}.key`));
      const v = matmul(n, at(`${head}.value`));
      const products = matmul(q, push({ op: "transpose", from: [k] }));
      const factor = 1 / Math.sqrt(size.width / size.heads);
      const scores = push({ op: "scale", from: [products], factor });
      const weights = push({ op: "softmaxRows", from: [scores], causal: true });
      x = add(x, matmul(matmul(weights, v), at(`${head}.output`)));
    }
    const m = norm(x, `layer${layer}.mlp`);
    const z = add(matmul(m, at(`layer${layer}.W1`)), at(`layer${layer}.b1`));
    const a = push({ op: "relu", from: [z] });
    x = add(x, add(matmul(a, at(`layer${layer}.W2`)), at(`layer${layer}.b2`)));
  }
  const logits = matmul(norm(x, "final"), at("unembedding"));
  push({ op: "crossEntropy", from: [logits, 1] });
  return tape;
}

export function sample(logits: Matrix, _temperature: number, _random: Random): number {
  return logits.data.indexOf(Math.max(...logits.data));
}
