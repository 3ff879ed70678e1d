import { assertEquals } from "@std/assert";
import { largest, nameOf, signOf, takes } from "./browser/characters.js";

Deno.test("what can't be seen of a text has a sign and a name", () => {
  assertEquals([" ", "\n", "a"].map(signOf), ["␣", "↵", "a"]);
  assertEquals([" ", "\n", "a"].map(nameOf), ["space", "line end", "“a”"]);
});

Deno.test("the largest shares come first, and no more than there are", () => {
  assertEquals(largest([0.2, 0.5, 0.3], 2), [1, 2]);
  assertEquals(largest([0.4, 0.6], 10), [1, 0]);
});

Deno.test("what a character takes is said with how far back it lies, the most first", () => {
  const characters = [..."the "];
  assertEquals(
    takes([0.1, 0.6, 0.005, 0.295], characters),
    "60.0 % from “h”, 2 back; 29.5 % from itself; 10.0 % from “t”, 3 back",
  );
  assertEquals(takes([1], characters), "100.0 % from itself");
});
