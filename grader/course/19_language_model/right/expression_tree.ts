// Zoo: A tree of expressions is numbered at its end, arguments from the last to the first, and every head norms x for itself; the alias method.

import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";

type Node = {
  op: Operation["op"];
  args: (Node | number)[];
  extra?: Record<string, unknown>;
  id?: number;
};
class Graph {
  ops: Operation[] = [];
  constructor(private first: number) {}
  visit(n: Node | number): number {
    if (typeof n === "number") return n;
    if (n.id === undefined) {
      const from = [...n.args].reverse().map((a) => this.visit(a)).reverse();
      n.id = this.first + this.ops.length;
      this.ops.push({ op: n.op, from, ...n.extra } as Operation);
    }
    return n.id;
  }
}
export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const shapes = parameterShapes(size);
  const P: Record<string, number> = {};
  shapes.forEach((s, i) => P[s.name] = i + 2);
  const N = (op: Operation["op"], args: (Node | number)[], extra = {}): Node => ({
    op,
    args,
    extra,
  });
  const LN = (x: Node, name: string) =>
    N("add", [
      N("multiply", [N("layerNormRows", [x], { epsilon: 1e-5 }), P[name + "Gain"]]),
      P[name + "Shift"],
    ]);
  let x = N("add", [N("matmul", [0, P.embedding]), P.positions]);
  for (let l = 0; l < size.layers; l++) {
    const L = `layer${l}.`;
    // every head norms x for itself
    for (const [h, before] of Array.from({ length: size.heads }, (_, h) => [h, x] as const)) {
      const H = `${L}head${h}.`;
      const n = LN(before, L + "attention");
      const q = N("scale", [N("matmul", [n, P[H + "query"]])], {
        factor: Math.sqrt(size.heads / size.width),
      });
      const w = N("softmaxRows", [
        N("matmul", [q, N("transpose", [N("matmul", [n, P[H + "key"]])])]),
      ], { causal: true });
      x = N("add", [
        N("matmul", [N("matmul", [w, N("matmul", [n, P[H + "value"]])]), P[H + "output"]]),
        x,
      ]);
    }
    const m = LN(x, L + "mlp");
    const a = N("relu", [N("add", [N("matmul", [m, P[L + "W1"]]), P[L + "b1"]])]);
    x = N("add", [N("add", [x, N("matmul", [a, P[L + "W2"]])]), P[L + "b2"]]);
  }
  const g = new Graph(2 + shapes.length);
  g.visit(N("crossEntropy", [N("matmul", [LN(x, "final"), P.unembedding]), 1]));
  return g.ops;
}

export function sample(logits: Matrix, temperature: number, random: Random): number {
  const n = logits.cols, top = Math.max(...logits.data);
  if (temperature === 0) return logits.data.indexOf(top);
  const w = Array.from(logits.data, (z) => Math.exp((z - top) / temperature));
  const sum = w.reduce((a, b) => a + b);
  const q = w.map((x) => x / sum * n), alias = w.map((_, i) => i);
  const small = [...q.keys()].filter((i) => q[i] < 1),
    large = [...q.keys()].filter((i) => q[i] >= 1);
  while (small.length && large.length) {
    const s = small.pop()!, l = large.pop()!;
    alias[s] = l;
    q[l] -= 1 - q[s];
    (q[l] < 1 ? small : large).push(l);
  }
  const i = Math.floor(random.uniform() * n);
  return random.uniform() < q[i] || large.includes(i) && q[i] >= 1 ? i : alias[i];
}
