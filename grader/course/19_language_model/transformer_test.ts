import { assert, assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { nextTokenTape } from "../../../solutions/19_language_model.ts";
import { EVERYTHING } from "./scenes.ts";
import { sheetOf, slopesOf, valuesOf } from "../network/tape.ts";
import { MANNERS, type ModelPart, RIGHT } from "./manners.ts";
import { inputsOf, randomScene } from "./scene.ts";
import { logitsOf, measuredSlopes } from "./transformer.ts";

const SIZE = { vocabulary: 5, context: 4, width: 6, heads: 2, layers: 2, hidden: 5 };

describe("the language model of the formulas", () => {
  const scene = randomScene(SIZE, new Random(1));
  const tape = nextTokenTape(SIZE);
  const values = valuesOf(tape, inputsOf(scene).map(sheetOf));

  it("has the logits of the reference's tape", () => {
    const logits = values[tape.at(-1)!.from[0]].data;
    logitsOf(scene).flat().forEach((z, i) => assertAlmostEquals(logits[i], z, 1e-12));
  });

  it("has the slopes of the reference's tape, by measuring", () => {
    const slopes = slopesOf(tape, values).slice(2);
    [...measuredSlopes(scene).values()].forEach((rows, p) =>
      rows.flat().forEach((slope, i) => assertAlmostEquals(slopes[p].data[i], slope, 1e-7))
    );
  });

  it("has other logits in every manner", () => {
    const seen = [logitsOf(EVERYTHING)];
    for (const part of Object.keys(MANNERS) as ModelPart[]) {
      for (const manner of MANNERS[part].slice(1)) {
        const logits = logitsOf(EVERYTHING, { ...RIGHT, [part]: manner });
        const isNew = seen.every((other) =>
          other.flat().some((z, i) => Math.abs(z - logits.flat()[i]) > 1e-2)
        );
        assert(isNew, `${part}: ${manner}`);
        seen.push(logits);
      }
    }
  });
});
