/** Numbers that lesson 19 says of the capstone that writes. */
import { assertEquals } from "@std/assert";
import { lossOfCounts } from "../grader/course/capstone_text/counts.ts";
import { CAPSTONE, sizeFor } from "../grader/course/capstone_text/settings.ts";
import { loadText, tokensOf } from "../grader/course/capstone_text/text.ts";
import { parameterShapes, Random } from "../lib/mod.ts";
import { lesson } from "./says.ts";

const says = await lesson("19_language_model");

Deno.test("lesson 19: the text, and what counting comes to on the part that is not seen", async () => {
  const text = await loadText();
  const { train, unseen, characters } = tokensOf(text, new Random(1));
  says(`${text.length.toLocaleString("en")} characters of *Moby-Dick*`);
  says(`of ${characters.length} different kinds`);
  says(
    `first ${Math.round(100 * train.length / text.length)} % of the text, which they read five`,
  );
  says(`last ${Math.round(100 * unseen.length / text.length)} % decide`);
  says(`ln ${characters.length} | ${Math.log(characters.length).toFixed(3)} |`);
  const [pairs, triples, fours] = [2, 3, 4].map((order) =>
    lossOfCounts(order, train, unseen, characters.length).toFixed(3)
  );
  says(`counted pairs | ${pairs} |`);
  says(`counted triples | ${triples} |`);
  says(`four characters in a row, counted and mixed in the same way, come to ${fours}.`);
});

Deno.test("lesson 19: the model of the capstone", () => {
  const { layers, heads, width, context, ...size } = sizeFor(64);
  const shapes = parameterShapes({ layers, heads, width, context, ...size });
  const count = shapes.reduce((sum, { rows, cols }) => sum + rows * cols, 0);
  assertEquals([layers, heads, CAPSTONE.epochs], [1, 4, 5]);
  const [triples, pairs] = CAPSTONE.steps.map(({ points }) => points);
  says(`of triples brings ${triples} points, and one below that of pairs brings ${pairs}.`);
  says(
    `one layer with four heads, d = ${width} and a context of ${context} tokens: ` +
      `${count.toLocaleString("en")} numbers`,
  );
});
