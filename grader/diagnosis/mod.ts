/** For each exercise, the questions that tell its misconceptions apart. */
import type { ExerciseId } from "../course.ts";
import { probes as normalize } from "./01_normalize.ts";
import { probes as toOneHot } from "./02_to_one_hot.ts";
import { probes as relu } from "./03_relu.ts";
import { probes as softmax } from "./04_softmax.ts";
import { probes as initParams } from "./05_init_params.ts";
import { probes as forward } from "./06_forward.ts";
import { probes as computeLoss } from "./07_compute_loss.ts";
import { probes as backward } from "./08_backward.ts";
import { probes as predict } from "./09_predict.ts";
import { probes as train } from "./10_train.ts";
import { probes as confusionMatrix } from "./11_confusion_matrix.ts";
import type { Probe } from "./probe.ts";

export const BATTERIES: Record<ExerciseId, Probe[]> = {
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
