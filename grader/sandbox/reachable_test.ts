import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { ROOT } from "../testdata/command_line.ts";
import { REACHABLE, reachable } from "../testdata/reachable.ts";

Deno.test("code in a child reaches what the committed list says, and nothing else", async () => {
  const listed = (await Deno.readTextFile(join(ROOT, REACHABLE))).replaceAll("\r\n", "\n");
  // Where a new Deno brings something: look at it, then run `deno task reachable`.
  assertEquals((await reachable()).split("\n"), listed.split("\n"));
});
