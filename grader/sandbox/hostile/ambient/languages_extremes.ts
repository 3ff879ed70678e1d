// tries: have the engine's library of languages, which is native code, read texts and tags without an end | expect: passed
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

const attempts = [
  () => new Intl.NumberFormat("en", { maximumFractionDigits: 100 }).format(1e308),
  () => new Intl.Segmenter("th", { granularity: "word" }).segment("ก".repeat(30_000)).containing(29_999),
  () => "\ufdfa".repeat(100_000).normalize("NFKD"),
  () => "a".repeat(100_000).localeCompare("a".repeat(100_000) + "b", "de-u-co-phonebk"),
  () => new Intl.DateTimeFormat("x-".repeat(100_000) + "a"),
  () => Intl.getCanonicalLocales("en-" + "a-".repeat(100_000) + "b"),
  () => new Intl.Locale("en-u-" + "aaa-bbb-".repeat(100_000) + "ccc"),
  () => new Intl.DisplayNames("en", { type: "region" }).of("A".repeat(1_000_000)),
  () => new Intl.DurationFormat("en").format({ years: 4294967295, nanoseconds: 1e15 }),
  () => new Intl.PluralRules("ar").selectRange(1e308, -1e308),
  () => new Date(8.64e15).toLocaleString("en-u-ca-islamic-umalqura"),
  () => new Date(-8.64e15).toLocaleString("ja-u-ca-japanese-nu-hanidec"),
];
for (const attempt of attempts) try { String(attempt()); } catch { /* the next one */ }
