import { assertEquals } from "@std/assert";
import { Room } from "./room.ts";

/** Notes when work begins and ends, which is when it is told to. */
function worker(notes: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = async () => {
    notes.push(`${name} begins`);
    await promise;
    notes.push(`${name} ends`);
  };
  return { work, end: resolve };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 0));

Deno.test("work that is to be alone waits for those inside, and those who come later wait for it", async () => {
  const [room, notes] = [new Room(), [] as string[]];
  const [a, b, alone] = ["a", "b", "alone"].map((name) => worker(notes, name));
  const all = [room.together(a.work), room.alone(alone.work), room.together(b.work)];
  await turns();
  assertEquals(notes, ["a begins"]);
  a.end();
  await turns();
  assertEquals(notes, ["a begins", "a ends", "alone begins"]);
  for (const { end } of [alone, b]) end();
  await Promise.all(all);
  assertEquals(notes.slice(3), ["alone ends", "b begins", "b ends"]);
});

Deno.test("work that fails alone keeps nobody out", async () => {
  const room = new Room();
  const failed = room.alone(() => Promise.reject(new Error("no"))).catch(() => "failed");
  assertEquals([await failed, await room.together(() => Promise.resolve(1))], ["failed", 1]);
});
