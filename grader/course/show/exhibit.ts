/** Pictures of digits in the terminal, beside what a report says of them. */
import { loadTestSet } from "../../../lib/mnist.ts";
import type { ImageSet } from "../../../lib/mod.ts";
import { beside } from "../../report/beside.ts";
import type { Exhibit } from "../../report/exhibit.ts";
import { painter } from "../../report/paint.ts";
import { percent } from "../../report/marks.ts";
import type { CapstoneResult, CheckResult, Report } from "../../report/report.ts";
import { mistakeOf } from "../page/figures/readings.ts";
import { imageAt } from "../page/figures/pixels.ts";
import { MIDDLE, middle, smallPicture } from "./picture.ts";

/** What is drawn of a report; undefined where there is no digit to draw. */
export async function exhibitOf(
  report: Pick<Report, "exercises" | "capstone">,
  color: boolean,
): Promise<Exhibit | undefined> {
  return hasDigits(report) ? digitsOf(await loadTestSet(), color) : undefined;
}

function hasDigits({ exercises, capstone }: Pick<Report, "exercises" | "capstone">): boolean {
  return (capstone?.mistakes ?? []).length > 0 ||
    exercises.some(({ checks }) => checks.some(({ digit }) => digit));
}

function digitsOf(test: ImageSet, color: boolean): Exhibit {
  return {
    ofCheck: (result, columns) => returnedLines(result, test, color, columns),
    ofCapstone: (result, columns) => mistakeLines(result, test, color, columns),
  };
}

/** Mistakes side by side: the digit, what it was taken for, how surely, and which one it is. */
function mistakeLines(
  { mistakes = [] }: CapstoneResult,
  test: ImageSet,
  color: boolean,
  columns: number,
): string[] {
  const blocks = mistakes.map((mistake) => [
    ...smallPicture(middle(imageAt(test, mistake.index)), color, MIDDLE),
    `${mistakeOf(mistake)}, ${percent(mistake.probability)}`,
    `test digit ${mistake.index}`,
  ]);
  if (blocks.length === 0) return [];
  const heading = painter(color)("bold", "Your network's worst mistakes");
  return [heading, ...beside(blocks, MIDDLE, columns, "  ")];
}

/** A digit as it should be, and what came back. */
function returnedLines(
  { digit }: CheckResult,
  test: ImageSet,
  color: boolean,
  columns: number,
): string[] {
  if (!digit) return [];
  const block = (image: Uint8Array, said: string) => [...smallPicture(image, color), said];
  const expected = block(imageAt(test, digit.index), `expected: test digit ${digit.index}`);
  const got = block(Uint8Array.fromBase64(digit.returned), "got");
  return beside([expected, got], 28, columns, "      ");
}
