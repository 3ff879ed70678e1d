/** Everything a student is given: import it as `"./mod.ts"`. */
export { Matrix } from "./matrix.ts";
export { matmul, type MatmulOptions } from "./matmul.ts";
export { transpose } from "./transpose.ts";
export { takeRows } from "./take_rows.ts";
export { Random } from "./random.ts";
export { type ImageSet, loadMnist, type Mnist } from "./mnist.ts";
export { parameterShapes } from "./language_model.ts";
export { todo, TodoError } from "./todo.ts";
export type {
  Activations,
  AdamOptions,
  AdamState,
  Attended,
  AttentionGradients,
  AttentionOptions,
  ConvGradients,
  ConvShape,
  EpochMetrics,
  Gradients,
  LabelledSet,
  LanguageModelSize,
  Layer,
  LayerActivations,
  LayerGradients,
  MomentumOptions,
  Operation,
  ParameterShape,
  Params,
  Pooled,
  PoolShape,
  TrainOptions,
} from "./types.ts";
