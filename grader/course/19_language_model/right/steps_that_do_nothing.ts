// Zoo: Operations that change nothing, values that nobody uses, fields that no operation has; the draw as a search in running sums.

import {
  type LanguageModelSize,
  type Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";

class Step {
  readonly causal?: boolean;
  readonly factor?: number;
  constructor(readonly op: string, readonly from: number[], options: object, readonly note = "") {
    Object.assign(this, options);
  }
}

export function nextTokenTape(size: LanguageModelSize): Operation[] {
  const index = new Map(parameterShapes(size).map(({ name }, i) => [name, i + 2]));
  const steps: Step[] = [];
  const $ = (op: string, from: number[], options = {}, note = "") =>
    index.size + 1 + steps.push(new Step(op, from, options, note));
  const same = (a: number) => $("transpose", [$("transpose", [a])]);
  const get = (...path: string[]) => index.get(path.join("."))!;
  const linear = (x: number, W: number) => $("scale", [$("matmul", [x, W])], { factor: 1 });

  let stream = $("add", [linear(0, get("embedding")), get("positions")]);
  $("sum", [stream], {}, "nobody asks for it");
  for (let l = 0; l < size.layers; l++) {
    const norm = (x: number, of: string) => {
      const n = $("layerNormRows", [same(x)]);
      return $("add", [
        $("multiply", [n, get(`layer${l}`, `${of}Gain`)]),
        get(`layer${l}`, `${of}Shift`),
      ]);
    };
    const n = norm(stream, "attention");
    const all = [...Array(size.heads).keys()].map((h) => {
      const [q, k, v] = ["query", "key", "value"].map((w) =>
        linear(n, get(`layer${l}`, `head${h}`, w))
      );
      const shrunk = $("scale", [q], { factor: 1 / Math.sqrt(size.width / size.heads) });
      const scores = $("transpose", [$("matmul", [k, $("transpose", [shrunk])])]);
      const w = $("softmaxRows", [scores], { causal: true });
      return linear($("matmul", [w, v]), get(`layer${l}`, `head${h}`, "output"));
    });
    stream = all.reduce((sum, one) => $("add", [sum, one]), stream);
    const bent = $("relu", [$("relu", [
      $("add", [linear(norm(stream, "mlp"), get(`layer${l}`, "W1")), get(`layer${l}`, "b1")]),
    ])]);
    const out = $("add", [linear(bent, get(`layer${l}`, "W2")), get(`layer${l}`, "b2")]);
    stream = $("add", [same(stream), out]);
  }
  const stretched = $("multiply", [$("layerNormRows", [stream]), get("finalGain")]);
  const logits = linear($("add", [stretched, get("finalShift")]), get("unembedding"));
  $("crossEntropy", [logits, same(1)]);
  return steps as unknown as Operation[];
}

export function sample(logits: Matrix, temperature: number, random: Random): number {
  const z = [...logits.data];
  const top = z.reduce((a, b) => (a > b ? a : b));
  if (temperature < Number.MIN_VALUE) return z.findIndex((one) => one === top);
  const sums: number[] = [];
  for (const one of z) sums.push((sums.at(-1) ?? 0) + Math.exp((one - top) / temperature));
  const point = random.uniform() * sums.at(-1)!;
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
