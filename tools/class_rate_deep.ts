import { assertEquals, assertMatch } from "@std/assert";
import { fileURLToPath } from "node:url";
import { ownEnv } from "../grader/testdata/course_copy.ts";
import config from "../deno.json" with { type: "json" };

Deno.test("deno task class:rate says how long classes take, after the grading of one", async () => {
  const [, ...args] = config.tasks["class:rate"].split(" ");
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: [...args, "1"],
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: ownEnv(),
  }).output();
  const out = new TextDecoder().decode(stdout);
  assertEquals(code, 0);
  assertMatch(out, /^\d+ cores, load [\d.]+ before\n1 submission in .*\n30 students: /);
  assertMatch(out, /\n3000 students: .*; in 20 shards side by side .* each\n$/);
});
