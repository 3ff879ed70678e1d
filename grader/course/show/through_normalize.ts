import { asInk, firstSeen } from "../01_normalize/returned_digit.ts";
import { askOwn } from "../page/asked.ts";
import type { Submission } from "../../judge/submission.ts";
import { picture } from "./picture.ts";

/**
 * What a student's `normalize` makes of an image, as lines of a terminal: its numbers from 0 to 1, and
 * what lies beyond cut off. Nothing, where it is as it should be or there is nothing to see yet.
 */
export async function throughNormalize(
  image: Uint8Array,
  submission: Submission,
  color: boolean,
): Promise<string[]> {
  const { value } = await askOwn(submission, {
    id: "01_normalize",
    fn: "normalize",
    args: [image],
    rows: 1,
    cols: 784,
  });
  if (!value || firstSeen(value.data, image) === -1) return [];
  const [low, high] = [Math.min(...value.data), Math.max(...value.data)].map(short);
  return [
    ...picture(asInk(value.data), color),
    `Your normalize makes this of it, from ${low} to ${high}; it should look the same.`,
  ];
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
