import { assert, assertEquals } from "@std/assert";
import { ignoredIf } from "../testdata/ignored.ts";
import { isShort, parseMemory, readMemory } from "./memory.ts";

const MEMINFO = "MemTotal:        2048000 kB\nMemFree:  1 kB\nMemAvailable:    1024000 kB\n";
const before = { total: 2000, free: 1000, ended: 3 };

Deno.test("the machine's memory is read from the kernel's files", () => {
  const text = `${MEMINFO}oom_kill 3\n`;
  assertEquals(parseMemory(text), before);
  assertEquals(parseMemory(`${text}max\n`), before);
  assertEquals(parseMemory(`${text}536870912\n`), { total: 512, free: 1000, ended: 3 });
  assertEquals(parseMemory(`${text}9223372036854771712\n`), before, "no limit, in the older form");
  assertEquals(parseMemory(""), undefined);
});

Deno.test("memory was short when the kernel ended a process meanwhile, or none is left", () => {
  assert(!isShort(before, before));
  assert(isShort(before, { ...before, ended: 4 }));
  assert(isShort(before, { ...before, free: 40 }));
  assert(!isShort(undefined, before));
});

const onLinux = ignoredIf(Deno.build.os !== "linux", "only Linux tells");
Deno.test("this machine tells what it has", onLinux, async () => {
  const memory = await readMemory();
  assert(memory && memory.total > 100 && memory.free <= 10 * memory.total, JSON.stringify(memory));
});
