import { assertEquals } from "@std/assert";
import { painter } from "./paint.ts";

Deno.test("faint text has no colour of its own, which a theme may give to its background", () => {
  assertEquals(painter(true)("faint", "(0 of 4)"), "\x1b[2m(0 of 4)\x1b[22m");
});

Deno.test("where no colour is wanted nothing is added", () => {
  for (const style of ["faint", "bold", "red"] as const) {
    assertEquals(painter(false)(style, "text"), "text");
  }
});
