import type { Mnist } from "../../lib/mod.ts";
import { architecture } from "./architecture.ts";
import experiments from "../../lessons/experiments.json" with { type: "json" };
import { attentionWeights } from "./attention_weights.ts";
import { backwardFlow } from "./backward_flow.ts";
import { backwardGraph } from "./backward_graph.ts";
import type { Experiments } from "../experiments/record.ts";
import { batches } from "./batches.ts";
import { centralDifference } from "./central_difference.ts";
import { classCounts } from "./class_counts.ts";
import { confusionMatrix } from "./confusion_matrix.ts";
import { descentPaths } from "./descent_paths.ts";
import { heWeights } from "./he_weights.ts";
import { hiddenNeurons } from "./hidden_neurons.ts";
import { kernels } from "./kernels.ts";
import { languageLayers } from "./language_layers.ts";
import { languageRun } from "./language_run.ts";
import { learningRates } from "./learning_rates.ts";
import { lossSlopes } from "./loss_slopes.ts";
import { maxPooling } from "./max_pool.ts";
import { mistakes } from "./mistakes.ts";
import { negLog } from "./neg_log.ts";
import { oneHot } from "./one_hot.ts";
import { overfitting } from "./overfitting.ts";
import { prediction, predictions } from "./prediction.ts";
import { layer } from "./layer.ts";
import { neuron } from "./neuron.ts";
import { neuronRecord } from "./neuron_record.ts";
import { labelled, type ReferenceRun } from "./reference_run.ts";
import { relu } from "./relu.ts";
import { rowProfile } from "./row_profile.ts";
import { samplePredictions } from "./sample_predictions.ts";
import { samples } from "./samples.ts";
import { signal } from "./signal.ts";
import { softmax } from "./softmax.ts";
import { tenNeurons } from "./ten_neurons.ts";
import { trainingCurves } from "./training_curves.ts";
import { widths } from "./widths.ts";
import { wholeNetwork } from "./whole_network.ts";

/** The contents of each file in `lessons/figures/`, by its name. */
export type Drawn = Record<string, string>;

/** The figures that need no trained network. */
export function drawUntrained({ train, test }: Mnist): Drawn {
  return {
    "samples.svg": samples(train),
    "class_counts.svg": classCounts(train),
    "row_14.svg": rowProfile(train),
    "one_hot.svg": oneHot(train),
    "relu.svg": relu(),
    "softmax.svg": softmax(),
    "he_weights.svg": heWeights(),
    "architecture.svg": architecture(train),
    "neg_log.svg": negLog(),
    "loss_slopes.svg": lossSlopes(),
    "central_difference.svg": centralDifference(),
    "backward_graph.svg": backwardGraph(),
    "backward_flow.svg": backwardFlow(),
    "descent_paths.svg": descentPaths(),
    "kernels.svg": kernels(test),
    "max_pool.svg": maxPooling(test),
    "attention_weights.svg": attentionWeights(),
  };
}

/** The figures of the reference network, and the record of its training. */
export function drawTrained(
  mnist: Mnist,
  { start, params, snapshots, record }: ReferenceRun,
): Drawn {
  return {
    "reference_run.json": JSON.stringify(record, null, 1) + "\n",
    "training_curves.svg": trainingCurves(record),
    "confusion_matrix.svg": confusionMatrix(record),
    "mistakes.svg": mistakes(mnist.test, record),
    "sample_predictions.svg": samplePredictions(mnist.test, record),
    "prediction.svg": prediction(mnist.test, record.details[3]),
    "predictions.svg": predictions(mnist.test, record.details.slice(0, 3)),
    "hidden_neurons.svg": hiddenNeurons(start.W1, snapshots),
    "whole_network.svg": wholeNetwork(mnist.test, labelled(mnist.test).x, params),
  };
}

/** The figures of ten neurons without a hidden layer, and the record of them. */
export function drawNeurons({ train, test }: Mnist): Drawn {
  const neurons = tenNeurons(labelled(train));
  const testSet = labelled(test);
  const record = neuronRecord(neurons, testSet, test);
  return {
    "ten_neurons.json": JSON.stringify(record, null, 1) + "\n",
    "neuron.svg": neuron(test, testSet.x, neurons, record),
    "layer.svg": layer(neurons),
  };
}

/** The figure of two language models that learn from a text, and the record of them. */
export function drawLanguage(text: string): Drawn {
  const run = languageRun(text);
  return {
    "language_run.json": JSON.stringify(run, null, 1) + "\n",
    "language_layers.svg": languageLayers(run),
  };
}

/** The figures of the experiments, drawn from what `deno task experiments` wrote down. */
export function drawExperiments(): Drawn {
  // To the compiler a file of JSON has no tuples and no records, so it has to be told the type.
  const recorded = experiments as unknown as Experiments;
  return {
    "learning_rates.svg": learningRates(recorded),
    "batches.svg": batches(recorded),
    "overfitting.svg": overfitting(recorded),
    "widths.svg": widths(recorded),
    "signal.svg": signal(recorded),
  };
}
