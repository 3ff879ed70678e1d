import { probabilities, unpack } from "../../grader/course/page/browser/network.js";
import { toMnist } from "../../grader/course/page/browser/strokes.js";
import { packedForPage } from "../../grader/course/page/network.ts";
import { referenceNetwork } from "../../grader/course/page/reference_network.ts";
import { type Drawing, drawings, type Point } from "../../grader/testdata/drawings/drawings.ts";

/** As the page has it: a mouse has whole pixels, of which the field has so many. */
const FIELD_PIXELS = 320;
/** As in `browser/drawing.js`: what is smaller, in parts of the field, is a dot, and is not enlarged. */
const SMALLEST = 0.06;

/** A drawing and what came of it. */
export interface Read {
  drawing: Drawing;
  image: Uint8Array;
  digit: number;
}

/** All scripted drawings as the reference network reads them. */
export async function readDrawings(): Promise<Read[]> {
  const weights = unpack(packedForPage(await referenceNetwork()));
  return drawings().map((drawing) => {
    const image = imageOf(drawing.strokes);
    const shares = probabilities(weights, image);
    return { drawing, image, digit: shares.indexOf(Math.max(...shares)) };
  });
}

/** What the network sees of strokes in parts of the field. */
export function imageOf(strokes: readonly Point[][]): Uint8Array {
  const whole = (part: number) => Math.round(part * FIELD_PIXELS) / FIELD_PIXELS;
  return toMnist(strokes.map((stroke) => stroke.map(([x, y]) => [whole(x), whole(y)])), SMALLEST);
}
