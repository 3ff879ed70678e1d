import { assertEquals, assertMatch } from "@std/assert";
import { callTask } from "../grader/testdata/call_task.ts";

Deno.test("deno task class:rate says how long classes take, after the grading of one", async () => {
  const { code, out } = await callTask("class:rate", ["1"]);
  assertEquals(code, 0);
  assertMatch(out, /^\d+ cores, load [\d.]+ before\n1 submission in .*\n30 students: /);
  assertMatch(out, /\n3000 students: .*; in 20 shards side by side .* each\n$/);
});
