import { assertEquals } from "@std/assert";
import { kill, spawn } from "./children.ts";

Deno.test("a child that runs is ended, and one that has ended already is let be", async () => {
  const child = spawn(new Deno.Command(Deno.execPath(), { args: ["repl"], stdin: "piped" }));
  kill(child);
  assertEquals((await child.status).success, false);
  kill(child);
  await child.stdin.abort().catch(() => {});
});
