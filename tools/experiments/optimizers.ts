import { type AdamState, Matrix } from "../../lib/mod.ts";
import { adamStep, momentumStep } from "../../solutions/14_optimizers.ts";

/** Moves a parameter against its gradient, in place. */
export type Move = (parameter: Matrix, gradient: Matrix) => void;

/** How a parameter is moved, by name, with the settings that everyone begins with. */
export const OPTIMIZERS = { plain, momentum, adam };

function plain(learningRate: number): Move {
  return ({ data }, gradient) => {
    for (let k = 0; k < data.length; k++) data[k] -= learningRate * gradient.data[k];
  };
}

function momentum(learningRate: number): Move {
  const velocities = new Map<Matrix, Matrix>();
  return (w, dw) => {
    const velocity = velocities.get(w) ?? zerosLike(w);
    const next = momentumStep(w, dw, velocity, { learningRate, momentum: 0.9 });
    velocities.set(w, next.velocity);
    w.data.set(next.w.data);
  };
}

function adam(learningRate: number): Move {
  const settings = { learningRate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
  const states = new Map<Matrix, AdamState & { step: number }>();
  return (w, dw) => {
    const state = states.get(w) ?? { m: zerosLike(w), v: zerosLike(w), step: 0 };
    const step = state.step + 1;
    const next = adamStep(w, dw, state, { ...settings, step });
    states.set(w, { ...next.state, step });
    w.data.set(next.w.data);
  };
}

function zerosLike({ rows, cols }: Matrix): Matrix {
  return new Matrix(rows, cols);
}
