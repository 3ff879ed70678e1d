/** What the last cells of the first notebook show of a reader's own network. */
import type { OwnNetwork } from "./own_network.ts";
import * as pictures from "./pictures.ts";

export { ownNetwork } from "./own_network.ts";

/** What a Deno kernel shows below a cell: the picture in place of the value. */
function inline(svg: string) {
  return { [Symbol.for("Jupyter.display")]: () => ({ "image/svg+xml": svg }) };
}

/** Without a network there is nothing to show. */
type Maybe = OwnNetwork | undefined;

/** Both losses after each epoch. */
export const showCurves = (own: Maybe) => own && inline(pictures.lossCurves(own));
/** The confusion matrix. */
export const showHeatMap = (own: Maybe) => own && inline(pictures.heatMap(own));
/** What twenty hidden neurons learned. */
export const showWeights = (own: Maybe) => own && inline(pictures.learnedWeights(own));
/** The ten mistakes that the network was surest of. */
export const showMistakes = (own: Maybe) => own && inline(pictures.mistakes(own));
/** One test image, 0 to 9999, and its ten probabilities. */
export const showPrediction = (own: Maybe, index: number) =>
  own && inline(pictures.prediction(own, index));
