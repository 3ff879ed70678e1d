// tries: have the engine's calendars, which are young and in another language, compute with dates at their edges | expect: passed
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";

export function softmax(x) {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, p] = [x.row(i), out.row(i)];
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const sum = row.reduce((all, value) => all + Math.exp(value - max), 0);
    for (let j = 0; j < row.length; j++) p[j] = Math.exp(row[j] - max) / sum;
  }
  return out;
}

const T = globalThis.Temporal;
const last = "+275760-09-13", first = "-271821-04-19";
const attempts = [
  () => T.PlainDate.from(last).until(first, { largestUnit: "day" }),
  () => T.Duration.from({ years: 4294967295 }).round({ largestUnit: "nanosecond", relativeTo: last }),
  () => T.Duration.from({ months: 1 }).total({ unit: "years", relativeTo: last }),
  () => T.Duration.from({ days: 104249991374, seconds: 7.9 }),
  () => T.ZonedDateTime.from(`${last}T00:00[UTC]`).add({ hours: 1 }),
  () => T.ZonedDateTime.from("-271821-04-20T00:00[UTC]").startOfDay(),
  () => T.PlainYearMonth.from("-271821-04").subtract({ months: 1 }),
  () => T.PlainDate.from({ era: "reiwa", eraYear: 2 ** 31, month: 1, day: 1, calendar: "japanese" }),
  () => T.PlainDate.from({ year: 2 ** 31 - 1, month: 13, day: 30, calendar: "hebrew" }),
  () => T.PlainDate.from({ year: 99999, monthCode: "M13L", day: 1, calendar: "chinese" }),
  () => T.PlainDate.from({ year: 200000, month: 1, day: 1, calendar: "islamic-umalqura" }),
  () => T.Now.zonedDateTimeISO("x".repeat(1_000_000)),
  () => T.PlainTime.from("1".repeat(1_000_000)),
  () => T.Instant.from("2020-01-01T00:00Z").round({ smallestUnit: "hour", roundingIncrement: 1e9 }),
];
for (const attempt of attempts) try { String(attempt()); } catch { /* the next one */ }
