// Zoo: A state that is handed on from function to function; probabilities from the log of a sum; rejection in place of running sums.

import {
  type LanguageModelSize,
  Matrix,
  type Operation,
  parameterShapes,
  type Random,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

type State = { tape: Operation[]; x: number; first: number };

const grown = (s: State, operation: Operation): State => ({
  ...s,
  tape: [...s.tape, operation],
  x: s.first + s.tape.length,
});

export const nextTokenTape = function (size: LanguageModelSize): Operation[] {
  const shapes = parameterShapes(size);
  const of = (name: string) => shapes.findIndex((shape) => shape.name === name) + 2;
  const by = (s: State, name: string, op: "matmul" | "add" | "multiply" = "matmul") =>
    grown(s, { op, from: [s.x, of(name)] });
  const norm = (s: State, name: string) => {
    const n = grown(s, { op: "layerNormRows", from: [s.x], epsilon: undefined });
    return by(by(n, `${name}Gain`, "multiply"), `${name}Shift`, "add");
  };

  let s: State = { tape: [], x: 0, first: shapes.length + 2 };
  s = by(by(s, "embedding"), "positions", "add");
  for (let l = 0; l < size.layers; l++) {
    const past = s.x;
    s = norm(s, `layer${l}.attention`);
    const n = s.x;
    const outs: number[] = [];
    for (let h = 0; h < size.heads; h++) {
      const name = `layer${l}.head${h}`;
      s = by({ ...s, x: n }, `${name}.value`);
      s = by(s, `${name}.output`); // what each token would bring, if it had all of the weight
      const brought = s.x;
      s = by({ ...s, x: n }, `${name}.key`);
      s = grown(s, { op: "transpose", from: [s.x] });
      const keys = s.x;
      s = by({ ...s, x: n }, `${name}.query`);
      s = grown(s, { op: "matmul", from: [s.x, keys] });
      s = grown(s, { op: "scale", from: [s.x], factor: Math.sqrt(size.heads / size.width) });
      s = grown(s, { op: "softmaxRows", from: [s.x], causal: true });
      s = grown(s, { op: "matmul", from: [s.x, brought] });
      outs.push(s.x);
    }
    s = { ...s, x: past };
    for (const out of outs) s = grown(s, { op: "add", from: [s.x, out] });
    const middle = s.x;
    s = by(by(norm(s, `layer${l}.mlp`), `layer${l}.W1`), `layer${l}.b1`, "add");
    s = grown(s, { op: "relu", from: [s.x] });
    s = by(by(s, `layer${l}.W2`), `layer${l}.b2`, "add");
    s = grown(s, { op: "add", from: [middle, s.x] });
  }
  s = by(norm(s, "final"), "unembedding");
  return grown(s, { op: "crossEntropy", from: [s.x, 1] }).tape;
};

export const sample = (logits: Matrix, temperature: number, random: Random): number => {
  const top = Math.max(...logits.data);
  if (temperature === 0) return logits.data.lastIndexOf(top);
  const scaled = logits.data.map((z) => (z - top) / temperature);
  const p = softmax(new Matrix(1, scaled.length, scaled)).data;
  const most = Math.max(...p);
  while (true) {
    const token = Math.floor(random.uniform() * p.length);
    if (random.uniform() * most < p[token]) return token;
  }
};
