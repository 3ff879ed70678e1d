/** The checks of every exercise, in the order in which they are tried. */
import type { ExerciseId } from "../course.ts";
import type { Check } from "./check.ts";
import { checks as normalize } from "./01_normalize.ts";
import { checks as toOneHot } from "./02_to_one_hot.ts";
import { checks as relu } from "./03_relu.ts";
import { checks as softmax } from "./04_softmax.ts";
import { checks as initParams } from "./05_init_params.ts";
import { checks as forward } from "./06_forward.ts";
import { checks as computeLoss } from "./07_compute_loss.ts";
import { checks as backward } from "./08_backward.ts";
import { checks as predict } from "./09_predict.ts";
import { checks as train } from "./10_train.ts";
import { checks as confusionMatrix } from "./11_confusion_matrix.ts";

export const CHECKS: Record<ExerciseId, Check[]> = {
  "01_normalize": normalize,
  "02_to_one_hot": toOneHot,
  "03_relu": relu,
  "04_softmax": softmax,
  "05_init_params": initParams,
  "06_forward": forward,
  "07_compute_loss": computeLoss,
  "08_backward": backward,
  "09_predict": predict,
  "10_train": train,
  "11_confusion_matrix": confusionMatrix,
};
