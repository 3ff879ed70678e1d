import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import type { Layer, LayerActivations, Matrix } from "../../../lib/mod.ts";
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
