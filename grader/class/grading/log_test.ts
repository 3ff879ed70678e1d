import { assertEquals, assertMatch } from "@std/assert";
import { join } from "node:path";
import { log } from "./log.ts";

Deno.test("a line of the log has nothing that a terminal obeys, and reads back to what it was", async () => {
  const out = await Deno.makeTempDir({ prefix: "digits-log-" });
  const from = ["rtl\u202egnp.exe", "\x9b31m", "\x1b[2J", "tag\u{e0041}", "Zo\u00eb \u738b"];
  await log(out, { event: "graded", from }, new Date(0));
  const line = await Deno.readTextFile(join(out, "log.jsonl"));
  await Deno.remove(out, { recursive: true });
  assertEquals(JSON.parse(line), { time: "1970-01-01T00:00:00.000Z", event: "graded", from });
  assertMatch(line, /^[^\p{Cc}\p{Cf}]+\n$/u);
});
