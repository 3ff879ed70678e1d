import { assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { slopesAlong } from "../network/gradient.ts";
import { PARAMETERS } from "../network/network.ts";
import { scene } from "../network/scene.ts";
import { net } from "../network/small_network.ts";
import { layersAt, slopeAlong } from "./along_lines.ts";

describe("the slope along a line", () => {
  const { params, x, y } = scene([5, 4, 6, 3], 1);
  const [at, rows, yTrue] = [net(params), x.toRows(), y.toRows()];
  const layers = layersAt(at, rows, yTrue);
  for (const name of PARAMETERS) {
    it(`is that of the whole network, along each entry of ${name}`, () => {
      const right = slopesAlong(name, at, rows, yTrue);
      right.forEach((row, i) =>
        row.forEach((slope, j) => {
          const direction = right.map((other, k) =>
            other.map((_, l) => Number(k === i && l === j))
          );
          const moved = layers[name].movedBy(direction);
          assertAlmostEquals(slopeAlong(layers[name], moved), slope, 1e-8);
        })
      );
    });
  }
});
