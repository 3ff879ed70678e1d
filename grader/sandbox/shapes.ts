/** The fields of an object that are read, each with those of its own; a list has its items' shape. */
export type Shape = { readonly [field: string]: Shape };

const PARAMS = fields("W1", "b1", "W2", "b2");
const METRICS = fields("epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy");

/** What is read of the objects that an exercise returns, or tells a callback. */
export const SHAPES: { readonly [fn: string]: Shape | undefined } = {
  initParams: PARAMS,
  forward: fields("z1", "a1", "z2", "a2"),
  backward: fields("dW1", "db1", "dW2", "db2"),
  train: { params: PARAMS, history: METRICS },
  onEpoch: METRICS,
  topConfusions: fields("actual", "predicted", "count"),
};

function fields(...names: string[]): Shape {
  return Object.fromEntries(names.map((name) => [name, {}]));
}
