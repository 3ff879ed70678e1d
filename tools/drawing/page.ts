import { PEN } from "../../grader/course/page/browser/strokes.js";
import { strangeness, unpackTypical } from "../../grader/course/page/browser/typical.js";
import { imageAt } from "../../grader/course/page/figures/pixels.ts";
import { referenceNetwork } from "../../grader/course/page/reference_network.ts";
import { SCRAWLS, scribbles } from "../../grader/testdata/drawings/scribbles.ts";
import { SHAPES } from "../../grader/testdata/drawings/shapes.ts";
import { STYLES } from "../../grader/testdata/drawings/styles.ts";
import { percent } from "../../grader/report/marks.ts";
import type { ImageSet, Mnist } from "../../lib/mod.ts";
import { normalize } from "../../solutions/01_normalize.ts";
import { accuracy, predict } from "../../solutions/09_predict.ts";
import { penOf } from "./pen.ts";
import { imageOf, type Read, readDrawings } from "./read.ts";
import { DIRECTIONS } from "./typical.ts";

const TYPICAL = new URL("../../grader/course/page/typical.json", import.meta.url);
/** Of so many training images one is measured. */
const EVERY = 6;

/** How many of some images are doubted. */
interface Doubted {
  of: number;
  doubted: number;
}

/** `docs/drawing.md`: how drawings become images, how they are read and when that is doubted. */
export async function drawingPage({ train, test }: Mnist): Promise<string> {
  const read = await readDrawings();
  return `# How well drawings are read

\`deno task drawing\` writes this page, and a test compares it. The drawings are scripted:
\`grader/testdata/drawings/\` has ${SHAPES.length} shapes as paths and ${STYLES.length} styles, each with a
hand's unsteadiness; together ${read.length} drawings. The deep tests draw all of them with the mouse in
Chromium. The network is the lessons', which reads ${await shareRead(test)} of the test set.

## The pen

The page keeps strokes, scales them into MNIST's box of 20×20 pixels and writes them there as thick as
MNIST's. So neither the size nor the place on the field nor the thickness on the screen matters.

${penTable(everySixth(train.images), read)}

The width is twice the area of the ink over the length of its edge; the edge is how far it takes the ink
to fade. Both are means, measured in the same way on both sides.

## What is read

${summary(read)}

A dot is right; a number is the digit that was read.

${table(read)}

The styles: ${STYLES.map(({ name }, i) => `${i + 1} ${name}`).join("; ")}.

## When it doubts

A network of ten outputs has to name a digit, and is often sure of a scribble. So the page also measures
how far an image is from the training set's, along the ${DIRECTIONS} directions in which digits differ
most and in what these leave over. It asks no network for that. What is further away than all but a few
of the training images is met with doubt.

${await doubts(test, read)}
`;
}

/** How many of what is shown are doubted. */
async function doubts(test: ImageSet, read: Read[]): Promise<string> {
  const doubt = await doubter();
  const signs = scribbles().map(imageOf);
  const digits = Array.from({ length: test.count }, (_, i) => imageAt(test, i));
  return doubtTable({
    "test digits": doubtedOf(digits, doubt),
    "drawings of digits": doubtedOf(read.map(({ image }) => image), doubt),
    "scrawls": doubtedOf(signs.slice(-SCRAWLS), doubt),
    "letters and signs": doubtedOf(signs.slice(0, -SCRAWLS), doubt),
  });
}

/** The share of a set that the reference network reads right. */
async function shareRead({ images, labels }: ImageSet): Promise<string> {
  return percent(accuracy(labels, predict(await referenceNetwork(), normalize(images))));
}

function everySixth(images: Uint8Array): Uint8Array[] {
  return Array.from(
    { length: images.length / 784 / EVERY },
    (_, i) => imageAt({ images }, i * EVERY),
  );
}

function penTable(mnist: Uint8Array[], read: Read[]): string {
  const row = (name: string, { width, edge }: { width: number; edge: number }) =>
    `| ${name} | ${width.toFixed(2)} | ${edge.toFixed(2)} |`;
  return [
    "| pixels | width | edge |",
    "|---|---:|---:|",
    row(`${mnist.length.toLocaleString("en-GB")} training images, measured`, penOf(mnist)),
    row("the drawings, measured", penOf(read.map(({ image }) => image))),
    row("the page's pen, as it is set", PEN),
  ].join("\n");
}

function summary(read: Read[]): string {
  const share = (some: Read[]) => {
    const right = some.filter(isRight).length;
    return `${right} of ${some.length}, ${percent(right / some.length)}`;
  };
  const flagged = (wanted: boolean) =>
    read.filter(({ drawing }) => (drawing.shape.isFlagged ?? false) === wanted);
  return `Read rightly: **${
    share(flagged(false))
  }**. The 1 with a flag is counted apart, because MNIST,
which was written in the United States, has next to none: ${share(flagged(true))}.`;
}

function isRight({ drawing, digit }: Read): boolean {
  return drawing.shape.digit === digit;
}

function table(read: Read[]): string {
  const cell = (one: Read) => isRight(one) ? "·" : String(one.digit);
  return [
    `| shape | ${STYLES.map((_, i) => i + 1).join(" | ")} |`,
    `|---|${STYLES.map(() => ":-:|").join("")}`,
    ...SHAPES.map((shape) => {
      const cells = read.filter(({ drawing }) => drawing.shape === shape).map(cell);
      return `| ${shape.digit} ${shape.name} | ${cells.join(" | ")} |`;
    }),
  ].join("\n");
}

/** Whether an image is met with doubt. */
async function doubter(): Promise<(image: Uint8Array) => boolean> {
  const typical = unpackTypical(JSON.parse(await Deno.readTextFile(TYPICAL)));
  return (image) => strangeness(typical, image) > typical.limit;
}

function doubtedOf(images: Uint8Array[], doubt: (image: Uint8Array) => boolean): Doubted {
  return { of: images.length, doubted: images.filter(doubt).length };
}

function doubtTable(all: Record<string, Doubted>): string {
  return [
    "| shown | how many | doubted |",
    "|---|---:|---:|",
    ...Object.entries(all).map(([name, { of, doubted }]) =>
      `| ${name} | ${of.toLocaleString("en-GB")} | ${percent(doubted / of, 2)} |`
    ),
  ].join("\n");
}
