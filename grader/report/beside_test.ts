import { assertEquals } from "@std/assert";
import { beside } from "./beside.ts";

const BLOCKS = [["one", "1"], ["two", "2"], ["three", "3"]];

Deno.test("blocks stand side by side as far as there is room", () => {
  assertEquals(beside(BLOCKS, 5, 25, "  "), ["  one      two      three", "  1        2        3"]);
  const narrow = ["  one      two", "  1        2", "  three", "  3"];
  assertEquals(beside(BLOCKS, 5, 24, "  "), narrow);
  assertEquals(beside(BLOCKS, 5, 1, ""), ["one", "1", "two", "2", "three", "3"]);
});

Deno.test("colours take no room", () => {
  assertEquals(beside([["\x1b[1ma\x1b[0m"], ["b"]], 3, 80, ""), ["\x1b[1ma\x1b[0m      b"]);
});

Deno.test("no blocks are no lines", () => assertEquals(beside([], 3, 80, ""), []));
