import { assertEquals } from "@std/assert";
import { killTable } from "./kill_table.ts";

const PATH = new URL("../../docs/kill_table.md", import.meta.url);

Deno.test("the kill table in docs/ says which check kills which wrong answer today", async () => {
  assertEquals(await killTable(), (await Deno.readTextFile(PATH)).replaceAll("\r\n", "\n"));
});
