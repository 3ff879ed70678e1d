// Zoo: Every entry is compared with the label, and a row that stays cold is refused.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    let hot = false;
    for (let j = 0; j < numClasses; j++) {
      if (labels[i] !== j) continue;
      y.set(i, j, 1);
      hot = true;
    }
    if (!hot) throw new RangeError(`There is no class ${labels[i]}`);
  }
  return y;
}
