import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, Random } from "../../../lib/mod.ts";
import { randomScene } from "../19_language_model/scene.ts";
import { read } from "../capstone_text/reading.ts";
import { drawn, LanguageModel, sharesAt } from "./browser/language_model.js";
import { modelForPage } from "./model.ts";

const SIZE = { vocabulary: 7, context: 5, width: 6, heads: 2, layers: 2, hidden: 9 };
const CHARACTERS = [..."abc \nxy"];

/** A model with random parameters, which float16 has, and some tokens. */
function scene(seed: number) {
  const { params, tokens } = randomScene(SIZE, new Random(seed));
  const rounded = [...params.values()].map(({ rows, cols, data }) =>
    new Matrix(rows, cols, Float32Array.from(new Float16Array(data)))
  );
  const model = { size: SIZE, params: rounded, characters: CHARACTERS };
  return {
    params: rounded,
    tokens: tokens.toRows().map((row) => row.indexOf(1)),
    inPage: new LanguageModel({ ...modelForPage(model), characters: CHARACTERS }),
  };
}

describe("the page's language model", () => {
  it("has the logits and the attention weights of the course's own reading, at every length", () => {
    for (const seed of [1, 2, 3]) {
      const { params, tokens, inPage } = scene(seed);
      for (let n = 1; n <= tokens.length; n++) {
        const some = tokens.slice(0, n);
        const [own, course] = [inPage.read(some), read(SIZE, params, some)];
        course.logits.toRows().forEach((row, t) =>
          row.forEach((logit, token) => assertAlmostEquals(own.logits[t][token], logit, 1e-4))
        );
        course.weights.forEach((heads, l) =>
          heads.forEach((head, h) =>
            head.toRows().forEach((row, t) => {
              assertEquals(own.weights[l][h][t].length, t + 1);
              own.weights[l][h][t].forEach((w, j) => assertAlmostEquals(w, row[j], 1e-5));
            })
          )
        );
      }
    }
  });

  it("leaves out characters that it has no token for", () => {
    const { inPage } = scene(1);
    assertEquals(inPage.tokensOf("aZb\n🐋c"), [0, 1, 4, 2]);
    assertEquals(inPage.read([]).logits, []);
  });
});

describe("what is written next", () => {
  it("has the probabilities of softmax(logits / temperature), however small that is", () => {
    const logits = [0, 1, -1];
    const exps = logits.map((z) => Math.exp(z / 0.5));
    const all = exps.reduce((sum, e) => sum + e);
    sharesAt(logits, 0.5).forEach((p, i) => assertAlmostEquals(p, exps[i] / all, 1e-12));
    assertEquals(sharesAt([0, 1, -1], 1e-300), [0, 1, 0]);
    assertEquals(sharesAt([3, 5, 5], 0), [0, 1, 0]);
  });

  it("is where a number from 0 to 1 falls, and the likeliest where a rounding leaves none", () => {
    const shares = [0.25, 0, 0.5, 0.25];
    assertEquals([0, 0.2499, 0.25, 0.7499, 0.75, 0.9999].map((u) => drawn(shares, u)), [
      0,
      0,
      2,
      2,
      3,
      3,
    ]);
    assertEquals(drawn([0.1, 0.8, 0.09], 0.995), 1);
    assert([0, 0.5, 1].every((u) => drawn([0, 1, 0], u) === 1));
  });
});
