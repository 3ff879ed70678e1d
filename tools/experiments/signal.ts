import { matmul, Matrix, Random } from "../../lib/mod.ts";
import { relu } from "../../solutions/03_relu.ts";

const [DEPTH, WIDTH, ROWS, SEED] = [10, 128, 256, 42];

/**
 * The size of the signal behind each of ten ReLU layers, as a root mean square; 1 goes in.
 *
 * @param scale what He's deviation √(2/128) of the weights is multiplied by
 */
export function signalOverLayers(scale: number): number[] {
  const random = new Random(SEED);
  let a = normal(ROWS, WIDTH, 1, random);
  return Array.from({ length: DEPTH }, () => {
    a = relu(matmul(a, normal(WIDTH, WIDTH, scale * Math.sqrt(2 / WIDTH), random)));
    return Number(rootMeanSquare(a).toPrecision(3));
  });
}

function normal(rows: number, cols: number, deviation: number, random: Random): Matrix {
  const m = new Matrix(rows, cols);
  for (let k = 0; k < m.data.length; k++) m.data[k] = deviation * random.normal();
  return m;
}

function rootMeanSquare({ data }: Matrix): number {
  return Math.sqrt(data.reduce((sum, v) => sum + v * v, 0) / data.length);
}
