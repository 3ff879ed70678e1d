/** What the last cells of the first notebook show: the reader's own network, or else the reference network. */
import { loadTestSet } from "../../../lib/mnist.ts";
import type { OwnNetwork } from "./own_network.ts";
import * as pictures from "./pictures.ts";
import { type PictureName, referencePicture } from "./reference_picture.ts";
import { type Shown, shown } from "./shown.ts";

export { ownNetwork } from "./own_network.ts";

/** Undefined as long as an exercise is not written. */
type Maybe = OwnNetwork | undefined;

/** By this a Deno kernel asks a value what to show of it. */
export const DISPLAY = Symbol.for("Jupyter.display");

/** The test image of the reference network's picture. */
const DRAWN = 2325;

/** Both losses after each epoch. */
export const showCurves = (own: Maybe) => drawn(own, pictures.lossCurves, "training_curves");
/** The confusion matrix. */
export const showHeatMap = (own: Maybe) => drawn(own, pictures.heatMap, "confusion_matrix");
/** What hidden neurons learned. */
export const showWeights = (own: Maybe) => drawn(own, pictures.learnedWeights, "hidden_neurons");
/** The ten mistakes that the network was surest of. */
export const showMistakes = (own: Maybe) => drawn(own, pictures.mistakes, "mistakes");

/**
 * One test image, and its ten probabilities.
 *
 * @param index 0 to 9999
 */
export function showPrediction(own: Maybe, index: number) {
  if (!Number.isInteger(index) || index < 0 || index > 9999) {
    throw new RangeError(`There is no test image ${index}: they are numbered from 0 to 9999.`);
  }
  if (own || index === DRAWN) {
    return drawn(own, (own) => pictures.prediction(own, index), "prediction");
  }
  return below(async () => shown(pictures.unread(await loadTestSet(), index)));
}

/** A picture of the reader's own network, or else the one that a lesson has of the reference network. */
function drawn(own: Maybe, draw: (own: OwnNetwork) => string, instead: PictureName) {
  if (own) return below(() => shown(draw(own)));
  return below(() => referencePicture(instead));
}

/** What a Deno kernel shows below a cell in place of a value. */
function below(picture: () => Shown | Promise<Shown>) {
  return { [DISPLAY]: picture };
}
