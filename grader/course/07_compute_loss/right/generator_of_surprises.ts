// Zoo: A generator yields the surprise of each row, and a class averages them.

import type { Matrix } from "../lib/mod.ts";

type Nats = number;

class Mean {
  #sum = 0;
  #count = 0;

  add(value: number): this {
    this.#sum += value;
    this.#count += 1;
    return this;
  }

  get value(): number {
    return this.#sum / this.#count;
  }
}

function* surprises(yTrue: Matrix, yPred: Matrix): Generator<Nats> {
  for (let i = 0; i < yTrue.rows; i++) {
    const p = yTrue.row(i).reduce((sum, y, j) => sum + y * yPred.get(i, j), 0);
    yield p > 1e-12 ? -Math.log(p) : -Math.log(1e-12);
  }
}

function computeLoss(yTrue: Matrix, yPred: Matrix): Nats {
  const mean = new Mean();
  for (const surprise of surprises(yTrue, yPred)) mean.add(surprise);
  return mean.value;
}

export { computeLoss, computeLoss as default };
