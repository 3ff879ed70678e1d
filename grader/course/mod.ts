/**
 * The course, in order: all that the grader knows of it.
 *
 * An exercise's id is the name of its file in `exercises/` and `solutions/`, of its lesson, and of
 * its home in this folder.
 */
import config from "../../deno.json" with { type: "json" };
import { defineCourse } from "../judge/course.ts";
import normalize from "./01_normalize/mod.ts";
import toOneHot from "./02_to_one_hot/mod.ts";
import relu from "./03_relu/mod.ts";
import softmax from "./04_softmax/mod.ts";
import initParams from "./05_init_params/mod.ts";
import forward from "./06_forward/mod.ts";
import computeLoss from "./07_compute_loss/mod.ts";
import backward from "./08_backward/mod.ts";
import predict from "./09_predict/mod.ts";
import train from "./10_train/mod.ts";
import confusionMatrix from "./11_confusion_matrix/mod.ts";
import layers from "./13_layers/mod.ts";
import optimizers from "./14_optimizers/mod.ts";
import autograd from "./15_autograd/mod.ts";
import conv2d from "./16_conv2d/mod.ts";
import maxPool from "./17_max_pool/mod.ts";
import attention from "./18_attention/mod.ts";
import languageModel from "./19_language_model/mod.ts";
import { compiler } from "./compiler.ts";
import { capstone } from "./capstone/mod.ts";
import { capstoneConv } from "./capstone_conv/mod.ts";
import { capstoneText } from "./capstone_text/mod.ts";

export const course = defineCourse({
  title: "Digits from scratch",
  version: config.version,
  root: new URL("../../", import.meta.url),
  homes: new URL("./", import.meta.url),
  exercises: [
    normalize,
    toOneHot,
    relu,
    softmax,
    initParams,
    forward,
    computeLoss,
    backward,
    predict,
    train,
    confusionMatrix,
    layers,
    optimizers,
    autograd,
    conv2d,
    maxPool,
    attention,
    languageModel,
  ],
  capstone,
  deeperCapstones: [capstoneConv, capstoneText],
  compiler,
});
