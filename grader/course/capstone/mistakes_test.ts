import { assert, assertEquals } from "@std/assert";
import { renamed, worstMistakes } from "./mistakes.ts";

Deno.test("the worst mistakes are those that the network is surest of, and no right answers", () => {
  const logits = [[9, 0], [0, 1], [0, 3], [0, 2], [0, 2], [5, 0]];
  const mistakes = worstMistakes(logits, Uint8Array.of(0, 0, 0, 0, 0, 0));
  assertEquals(mistakes.map(({ index }) => index), [2, 3, 4]);
  assertEquals(mistakes.map(({ actual, predicted }) => [actual, predicted]), Array(3).fill([0, 1]));
  assert(Math.abs(mistakes[0].probability - 1 / (1 + Math.exp(-3))) < 1e-12);
});

Deno.test("a row that is not made of finite numbers is not told of as a mistake", () => {
  const logits = [[NaN, NaN], [Infinity, 0], [1, 0]];
  const mistakes = worstMistakes(logits, Uint8Array.of(1, 1, 1));
  assertEquals(mistakes.map(({ index }) => index), [2]);
});

Deno.test("mistakes are told by the digits' own names", () => {
  const mistake = { index: 7, actual: 4, predicted: 0, probability: 0.9 };
  const names = Uint32Array.of(3, 4, 0, 1, 2); // 0 is called 3, 1 is called 4, 2 is called 0
  assertEquals(renamed([mistake], names), [{ ...mistake, actual: 1, predicted: 2 }]);
});
