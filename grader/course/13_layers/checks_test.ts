import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import {
  type Layer,
  type LayerActivations,
  type LayerGradients,
  Matrix,
} from "../../../lib/mod.ts";
import { backwardLayers, forwardLayers } from "../../../solutions/13_layers.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

/** The hint of a check on a network that is wrong in its first layer where it has so many layers. */
async function hintOn(id: string, isSpoilt: (layers: number) => boolean) {
  const lab = labOf({
    forwardLayers: (layers: Layer[], x: Matrix) => {
      const [first, ...rest] = forwardLayers(layers, x);
      return [isSpoilt(layers.length) ? { z: first.a, a: more(first.a) } : first, ...rest];
    },
    backwardLayers: (layers: Layer[], all: LayerActivations[], x: Matrix, y: Matrix) => {
      const [first, ...rest] = backwardLayers(layers, all, x, y);
      return [
        isSpoilt(layers.length) ? { dW: more(first.dW), db: more(first.db) } : first,
        ...rest,
      ];
    },
  });
  const problem = await checks.find((check) => check.id === id)!.run(lab);
  return problem?.hint;
}

function more(matrix: Matrix): Matrix {
  const spoilt = structuredClone(matrix.data).map((x) => x + 1);
  return Object.assign(Object.create(Object.getPrototypeOf(matrix)), matrix, { data: spoilt });
}

it("a hint says that two layers are right and more are not", async () => {
  assertEquals(await hintOn("forward-any-depth", (layers) => layers > 2), "onlyTwoForward");
  assertEquals(await hintOn("weights-any-depth", (layers) => layers > 2), "onlyTwoBack");
  assertEquals(await hintOn("biases-any-depth", (layers) => layers > 2), "onlyTwoBack");
});

it("no such hint is given where two layers are wrong already", async () => {
  assertEquals(await hintOn("forward-any-depth", (layers) => layers > 1), "bend");
  assertEquals(await hintOn("weights-any-depth", (layers) => layers > 1), undefined);
});

/** The hint of a check on the right answer with something done to it. */
async function hintTo(
  id: string,
  forward: (all: LayerActivations[]) => LayerActivations[],
  backward: (all: LayerGradients[]) => LayerGradients[],
) {
  const lab = labOf({
    forwardLayers: (layers: Layer[], x: Matrix) => forward(forwardLayers(layers, x)),
    backwardLayers: (layers: Layer[], all: LayerActivations[], x: Matrix, y: Matrix) =>
      backward(backwardLayers(layers, all, x, y)),
  });
  const problem = await checks.find((check) => check.id === id)!.run(lab);
  return problem?.hint;
}

it("a hint says what became of sums that were right", async () => {
  const id = "forward-any-depth";
  const bent = (all: LayerActivations[]) =>
    all.map(({ z, a }, l) => l < all.length - 1 ? { z: a, a } : { z, a });
  assertEquals(await hintTo(id, bent, (all) => all), "bent");
  const shared = (all: LayerActivations[]) =>
    all.map(({ a }) => ({ z: all.findLast(({ z }) => z.cols === a.cols)!.z, a }));
  assertEquals(await hintTo(id, shared, (all) => all), "shared");
});

it("a hint says that slopes are right but for a factor, their order or their shape", async () => {
  const same = (all: LayerActivations[]) => all;
  const timesTwo = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.map((slope) => 2 * slope));
  const twice = (all: LayerGradients[]) =>
    all.map(({ dW, db }) => ({ dW: timesTwo(dW), db: timesTwo(db) }));
  assertEquals(await hintTo("backward-one-layer", same, twice), "factor");
  const turned = (all: LayerGradients[]) => all.toReversed();
  assertEquals(await hintTo("weights-any-depth", same, turned), "order");
  const flat = ({ dW, db }: LayerGradients) => ({ dW: new Matrix(dW.cols, dW.rows, dW.data), db });
  const reshaped = (all: LayerGradients[]) => all.map(flat);
  assertEquals(await hintTo("backward-one-layer", same, reshaped), "shapes");
});
