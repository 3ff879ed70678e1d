import type { ImageSet, Matrix } from "../../lib/mod.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { at, centred, COLOUR, figure, text } from "../../grader/page/charts/svg.ts";
import { heat, heatScale } from "./heat.ts";
import { type NeuronRecord, productsOf, SHOWN } from "./neuron_record.ts";
import type { Neurons } from "./ten_neurons.ts";

const [SIZE, LEFTS] = [118, [20, 161, 302]];
const LIMIT = 0.3;

/** What one neuron makes of two images: their ink, its weights, and the products. */
export function neuron(test: ImageSet, x: Matrix, { W }: Neurons, record: NeuronRecord): string {
  const head = ["ink", "× weight", "= product"].map((words, i) =>
    centred(LEFTS[i] + SIZE / 2, 64, words, { "font-weight": 600 })
  );
  return figure(
    440,
    468,
    `A neuron that looks for a ${record.shown}`,
    ...head,
    ...record.images.flatMap((image, i) => [row(76 + i * 172, test, x, W, image)]),
    heatScale(220, 418, LIMIT, "white is 0"),
  );
}

function row(y: number, test: ImageSet, x: Matrix, W: Matrix, image: NeuronRecord["images"][0]) {
  const weights = Array.from({ length: W.rows }, (_, pixel) => W.get(pixel, SHOWN.digit));
  return [
    at(LEFTS[0], y, digit(test, image.index, SIZE)),
    at(LEFTS[1], y, heat(weights, LIMIT, SIZE)),
    at(LEFTS[2], y, heat(productsOf(W, x.row(image.index)), LIMIT, SIZE)),
    sentence(y + SIZE + 24, image),
  ].join("");
}

/** The sum below the pictures that it is of. */
function sentence(y: number, { forIt, against, bias, z, relu }: NeuronRecord["images"][0]) {
  const [plus, minus, b, sum, out] = [forIt, against, bias, z, relu].map(signed);
  const words = `${plus} − ${minus.slice(1)} ${b.replace("−", "− ")} = ${sum}`;
  return text(20, y, words) +
    text(420, y, `ReLU: ${relu > 0 ? out : 0}`, {
      "text-anchor": "end",
      "font-weight": 600,
      fill: relu > 0 ? COLOUR.bad : COLOUR.blue,
    });
}

function signed(value: number): string {
  return value.toFixed(2).replace("-", "−");
}
