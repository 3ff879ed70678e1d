import { assert, assertMatch } from "@std/assert";
import { course } from "./mod.ts";

/** The longest that a cell of a table can hold. */
const MOST_LETTERS = 120;

Deno.test("every check says in one sentence what it catches", () => {
  for (const { id, checks } of course.exercises) {
    for (const check of checks) {
      const place = `${id}/${check.id}`;
      assertMatch(check.catches, /^[A-Z][^.]*(\.\d[^.]*)*\.$/, place);
      assert(check.catches.length <= MOST_LETTERS, place);
    }
  }
});
