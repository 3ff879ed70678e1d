// Zoo: a token is drawn with the Gumbel-max trick: the largest logit after noise of its own for each
import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";
export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const names = parameterShapes(size).map((p) => p.name);
  const first = names.length + 2;
  const tape: Operation[] = [];
  function emit(o: Operation): number {
    return first + tape.push(o) - 1;
  }
  function param(name: string): number {
    return 2 + names.indexOf(name);
  }
  function ln(x: number, name: string) {
    let y = emit({ op: "layerNormRows", from: [x], epsilon: 1e-5 });
    y = emit({ op: "multiply", from: [y, param(`${name}Gain`)] });
    return emit({ op: "add", from: [y, param(`${name}Shift`)] });
  }
  const emb = emit({ op: "matmul", from: [0, param("embedding")] });
  let h = emit({ op: "add", from: [emb, param("positions")] });
  for (let L = 0; L < size.layers; L++) {
    const n1 = ln(h, `layer${L}.attention`);
    let total = -1;
    for (let k = 0; k < size.heads; k++) {
      const [Q, K, V, O] = ["query", "key", "value", "output"].map((s) =>
        param(`layer${L}.head${k}.${s}`)
      );
      const q = emit({ op: "matmul", from: [n1, Q] }),
        kk = emit({ op: "matmul", from: [n1, K] }),
        v = emit({ op: "matmul", from: [n1, V] });
      const kt = emit({ op: "transpose", from: [kk] });
      const s = emit({
        op: "scale",
        from: [emit({ op: "matmul", from: [q, kt] })],
        factor: 1 / Math.sqrt(size.width / size.heads),
      });
      const p = emit({ op: "softmaxRows", from: [s], causal: true });
      const o = emit({ op: "matmul", from: [emit({ op: "matmul", from: [p, v] }), O] });
      total = total < 0 ? o : emit({ op: "add", from: [total, o] });
    }
    h = emit({ op: "add", from: [h, total] });
    const n2 = ln(h, `layer${L}.mlp`);
    const u = emit({
      op: "add",
      from: [emit({ op: "matmul", from: [n2, param(`layer${L}.W1`)] }), param(`layer${L}.b1`)],
    });
    const r = emit({ op: "relu", from: [u] });
    const m = emit({
      op: "add",
      from: [emit({ op: "matmul", from: [r, param(`layer${L}.W2`)] }), param(`layer${L}.b2`)],
    });
    h = emit({ op: "add", from: [h, m] });
  }
  emit({
    op: "crossEntropy",
    from: [emit({ op: "matmul", from: [ln(h, "final"), param("unembedding")] }), 1],
  });
  return tape;
}
export function sample(logits: Matrix, temperature: number, random: Random): number {
  const max = logits.data.reduce((a, b) => Math.max(a, b));
  let best = 0, bestScore = -Infinity;
  for (let j = 0; j < logits.cols; j++) {
    const gumbel = temperature > 0 ? -Math.log(-Math.log(1 - random.uniform())) : 0;
    const score = temperature > 0 ? (logits.data[j] - max) / temperature + gumbel : logits.data[j];
    if (score > bestScore) [best, bestScore] = [j, score];
  }
  return best;
}
