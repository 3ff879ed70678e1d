import { assertEquals } from "@std/assert";
import { loadMnist } from "../../lib/mod.ts";
import { typicalOf } from "./typical.ts";

const TYPICAL = new URL("../../grader/course/page/typical.json", import.meta.url);

Deno.test("what the page knows of digits is what the training set tells", async () => {
  const { train } = await loadMnist();
  const stored = JSON.parse(await Deno.readTextFile(TYPICAL));
  assertEquals(JSON.parse(typicalOf(train)), stored, "run: deno task drawing");
});
