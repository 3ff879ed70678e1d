import { assertStringIncludes } from "@std/assert";
import { HALF_SOLVED } from "../testdata/reports.ts";
import { scores } from "./scores_section.ts";

Deno.test("what was given, expected and returned stands below each other, and lines up", () => {
  assertStringIncludes(
    scores(HALF_SOLVED).source,
    '<pre class="evidence" tabindex="0">softmax([[89, 0]])\nexpected [[0.5, 0.5]]\n' +
      "got      [[NaN, NaN]]</pre>",
  );
});
