import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { readSources } from "./sources.ts";
import { course } from "../testdata/this_course.ts";

Deno.test("a student's files are read as text, but no link and no giant is followed", async () => {
  const folder = await Deno.makeTempDir({ prefix: "digits-test-" });
  await Deno.writeTextFile(join(folder, "03_relu.ts"), "export {};\n");
  await Deno.writeTextFile(join(folder, "04_softmax.ts"), " ".repeat(1_000_001));
  await Deno.writeTextFile(join(folder, "notes.ts"), "not an exercise");
  await Deno.symlink(join(folder, "03_relu.ts"), join(folder, "06_forward.ts"));
  assertEquals(await readSources(course, folder), { "03_relu": "export {};\n" });
  await Deno.remove(folder, { recursive: true });
});
