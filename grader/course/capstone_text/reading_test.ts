import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { randomScene } from "../19_language_model/scene.ts";
import { logitsOf } from "../19_language_model/transformer.ts";
import { lossOf, read } from "./reading.ts";
import { sizeFor } from "./settings.ts";
import { startOf } from "./start.ts";

const SIZE = { vocabulary: 7, context: 5, width: 6, heads: 2, layers: 2, hidden: 9 };

/** A scene's tokens by number. */
function tokensOf({ tokens }: ReturnType<typeof randomScene>): number[] {
  return tokens.toRows().map((row) => row.indexOf(1));
}

describe("the parent's reading", () => {
  it("has the logits of the formulas", () => {
    const scene = randomScene(SIZE, new Random(1));
    const { logits } = read(SIZE, [...scene.params.values()], tokensOf(scene));
    logitsOf(scene).forEach((row, t) =>
      row.forEach((logit, token) => assertAlmostEquals(logits.get(t, token), logit, 1e-4))
    );
  });

  it("says of every head what each token took, and nothing from later ones", () => {
    const scene = randomScene(SIZE, new Random(2));
    const { weights } = read(SIZE, [...scene.params.values()], tokensOf(scene));
    assertEquals(weights.map((heads) => heads.length), [2, 2]);
    for (const head of weights.flat()) {
      head.toRows().forEach((row, t) => {
        assertAlmostEquals(row.reduce((sum, weight) => sum + weight), 1, 1e-6);
        assertEquals(row.slice(t + 1), row.slice(t + 1).fill(0));
      });
    }
  });

  it("of fewer tokens than its context is that of their beginning", () => {
    const scene = randomScene(SIZE, new Random(3));
    const params = [...scene.params.values()];
    const [all, some] = [tokensOf(scene), tokensOf(scene).slice(0, 3)];
    const whole = read(SIZE, params, all).logits.toRows().slice(0, 3).flat();
    read(SIZE, params, some).logits.toRows().flat()
      .forEach((logit, i) => assertAlmostEquals(logit, whole[i], 1e-5));
  });

  it("begins near ln V: nothing is known yet", () => {
    const size = sizeFor(20);
    const random = new Random(4);
    const text = Uint8Array.from(
      { length: 4 * size.context + 1 },
      () => Math.floor(20 * random.uniform()),
    );
    const loss = lossOf(size, startOf(size, random), text);
    assertAlmostEquals(loss, Math.log(20) + 0.5, 0.5); // logits of variance 1 cost half a nat
  });
});
