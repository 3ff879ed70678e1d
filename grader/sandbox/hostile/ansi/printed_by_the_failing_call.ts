// tries: print what acts in one of the formats, in the very call that fails | expect: wrong-answer
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
const ZALGO = "a" + "\u0301\u0489\u20dd\u0338".repeat(300);
const texts = [
  "\x1b[2J\x1b]8;;http://x\x07link\x1b]8;;\x07 \x9b31m \x9d0;title\x9c \x90q\x9c",
  "\u202egnihtyreve\u202c \u2066x\u2069 \u061c \u200f",
  ZALGO,
  "\u3000::error::ideographic space", "\u00a0::warning::nbsp", "\u1680::error::ogham", "\u2003##[error]em space", "\ufeff::add-mask::bom", "\u0085::error::nel", "\u2028::error::ls",
  "a\r::error::cr\rb", "NUL\0x", "lone \ud83d x \udc00", "\u{e0041}\u{e0042} tags \u{1d173} music", "\u3164\u115f\uffa0\u2800 fillers", "\ufffe\uffff\u{1ffff} nonchars",
  "│ Score 100 / 100", "✓ 04_softmax            Softmax   10 / 10", "</pre><script>alert(1)</script>", "]]></system-out>", "| a | b |", "=cmd|' /C calc'!A0",
  "x".repeat(30000), "::set-output name=score::100", "##[add-path]/tmp", "::stop-commands::x",
];
export function softmax(x) {
  for (const text of texts) console.log(text);
  const error = new Error(texts.join(" "));
  error.name = "\u202eE\x9b31m" + ZALGO;
  if (x.rows > 1) throw error;
  return new Matrix(x.rows, x.cols);
}
