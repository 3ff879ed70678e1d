import { assertEquals } from "@std/assert";
import { doubtfulTimes } from "./doubtful_times.ts";

const LATENESS = { deadline: "2026-11-20T12:00:00.000Z", extensions: [], penaltyPerDay: 10 };
const at = "2026-11-21T12:00:00.000Z";

function row(student: string, by: "export" | "list" | "file" | undefined, days: number | null) {
  return {
    student,
    status: "graded" as const,
    submitted: by ? { at, by } : null,
    late: days === null ? undefined : { isLate: days > 0, days },
  };
}

Deno.test("work that is late by its files' times alone is named, and so is work without a time", () => {
  const sure = [row("ada", "export", 1), row("bob", "list", 2), row("cyd", "file", 0)];
  assertEquals(doubtfulTimes(sure, LATENESS), []);
  const doubtful = [
    row("dee", "file", 3),
    row("eve", undefined, null),
    row("fay", undefined, null),
  ];
  assertEquals(doubtfulTimes([...sure, ...doubtful], LATENESS), [
    "1 submission is late by the time of the files alone, which is later than the hand-in if " +
    "something has copied or unpacked them since: dee. A list called submitted.csv beside the " +
    "submissions can say it.",
    "Nothing says when 2 submissions were handed in, so nothing is taken off: eve, fay. A list " +
    "called submitted.csv beside the submissions can say it.",
  ]);
  assertEquals(
    doubtfulTimes([row("eve", undefined, null)], { ...LATENESS, penaltyPerDay: 0 }),
    [
      "Nothing says when 1 submission was handed in: eve. A list called submitted.csv beside the " +
      "submissions can say it.",
    ],
  );
});

Deno.test("without a deadline, and for who handed in nothing, no time is in doubt", () => {
  assertEquals(doubtfulTimes([row("dee", "file", 3)], null), []);
  assertEquals(
    doubtfulTimes([{ ...row("eve", undefined, null), status: "missing" }], LATENESS),
    [],
  );
});
