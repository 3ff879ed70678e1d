import { assertEquals, assertRejects } from "@std/assert";
import { join } from "node:path";
import { UsageError } from "../../files.ts";
import { type Late, type Lateness, lateOf, penaltyOf, readExtensions, timeOf } from "./lateness.ts";

const LATENESS: Lateness = {
  deadline: "2026-11-20T12:00:00.000Z",
  extensions: [{ student: "bob", until: "2026-11-22T12:00:00.000Z" }],
  penaltyPerDay: 10,
};
const at = (time: string) => ({ at: `2026-11-${time}:00.000Z`, by: "export" as const });
const late = (days: number | undefined): Late => ({ isLate: days !== 0, days });

Deno.test("a time is a day's end, this machine's, or that of the zone it names", () => {
  assertEquals(timeOf("2026-11-20")?.getTime(), new Date(2026, 10, 20, 23, 59, 59).getTime());
  assertEquals(timeOf("2026-11-20 08:30")?.getTime(), new Date(2026, 10, 20, 8, 30).getTime());
  assertEquals(timeOf("2026-11-20T08:30:05Z")?.toJSON(), "2026-11-20T08:30:05.000Z");
  for (
    const text of ["", "tomorrow", "20.11.2026", "2026-13-40", "11/20/2026", "2026-11-20 8:30"]
  ) {
    assertEquals(timeOf(text), undefined, text);
  }
});

Deno.test("a submission by the deadline is not late, and after it each day that begins counts", () => {
  const days = (time: string) => lateOf("ada", at(time), null, LATENESS);
  assertEquals(days("20T12:00"), late(0));
  assertEquals(days("20T12:01"), late(1));
  assertEquals(days("21T12:00"), late(1));
  assertEquals(days("21T12:01"), late(2));
});

Deno.test("an extension is that student's alone", () => {
  assertEquals(lateOf("bob", at("22T11:00"), null, LATENESS), late(0));
  assertEquals(lateOf("bob", at("22T13:00"), true, LATENESS), late(1));
  assertEquals(lateOf("bob", at("22T11:00"), true, LATENESS), late(0));
  assertEquals(lateOf("ada", at("22T11:00"), null, LATENESS), late(2));
});

Deno.test("what a system says by itself counts, and without a time nobody knows how late", () => {
  assertEquals(lateOf("ada", null, true, LATENESS), late(undefined));
  assertEquals(lateOf("ada", at("19T12:00"), true, LATENESS), late(undefined));
  assertEquals(lateOf("ada", at("25T12:00"), false, LATENESS), late(0));
  assertEquals(lateOf("ada", null, null, LATENESS), undefined);
  assertEquals(lateOf("ada", null, true, null), late(undefined));
  assertEquals(lateOf("ada", at("25T12:00"), null, null), undefined);
});

Deno.test("the penalty is a share of the total, at most all of it, and not known without days", () => {
  const penalties = [0, 1, 3, 12, undefined].map((days) => penaltyOf(85, late(days), LATENESS));
  assertEquals(penalties, [0, 8.5, 25.5, 85, undefined]);
  assertEquals(penaltyOf(85, undefined, LATENESS), undefined);
});

Deno.test("extensions are a table of students and times", async () => {
  const path = join(await Deno.makeTempDir({ prefix: "digits-extensions-" }), "a.csv");
  const read = async (rows: string) => {
    await Deno.writeTextFile(path, `Student;Until\n${rows}`);
    return await readExtensions(path);
  };
  assertEquals(await read("ada;2026-11-21T12:00Z\n"), [
    { student: "ada", until: "2026-11-21T12:00:00.000Z" },
  ]);
  for (const rows of ["ada;soon\n", "ada;2026-11-21\nada;2026-11-22\n", "ada\n"]) {
    await assertRejects(() => read(rows), UsageError, path);
  }
  await Deno.remove(join(path, ".."), { recursive: true });
});
