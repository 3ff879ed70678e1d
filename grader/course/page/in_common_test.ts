import { assertEquals, assertMatch } from "@std/assert";
import { inCommon, sentencesOf } from "./in_common.ts";

/** Images with ink in one pixel each. */
function setOf(pixels: number[], labels: number[]) {
  const images = new Uint8Array(784 * pixels.length);
  pixels.forEach((pixel, i) => images[784 * i + pixel] = 200);
  return {
    images,
    labels: Uint8Array.from(labels),
    count: pixels.length,
    rows: 28,
    cols: 28,
  } as const;
}

/** Probabilities of the digits 0, 1 and 2; the others have none. */
const row = (...shares: number[]) => [...shares, ...Array<number>(7).fill(0)];

const train = setOf([5, 5, 6, 6], [0, 0, 1, 1]);
const test = setOf([5, 6, 6, 5], [0, 0, 1, 1]);

Deno.test("what mistakes have in common is counted, beside what was read rightly", () => {
  const shares = [row(0.95, 0.05), row(0.3, 0.7), row(0.4, 0.6), row(0.97, 0.01, 0.02)];
  const { wrong, right } = inCommon(shares, { train, test });
  // The second image is a 0 with the ink of a 1, the fourth a 1 with the ink of a 0.
  assertEquals(wrong, { count: 2, second: 1, unsure: 1, strangers: 2 });
  assertEquals(right, { count: 2, second: 0, unsure: 1, strangers: 0 });
  const said = sentencesOf({ wrong, right }).join("\n");
  assertMatch(said, /2 mistakes.* came second in 50 %/);
  assertMatch(said, /100 % of the mistakes are nearer to the mean image of another digit/);
});

Deno.test("where every digit is read rightly or none is, no percentage is of nothing", () => {
  const all = [row(1), row(1), row(0, 1), row(0, 1)];
  assertEquals(sentencesOf(inCommon(all, { train, test })), ["There are no mistakes."]);
  const none = sentencesOf(inCommon(Array(4).fill(row(0, 0, 1)), { train, test })).join(" ");
  assertEquals(/NaN|Infinity/.test(none), false);
});
