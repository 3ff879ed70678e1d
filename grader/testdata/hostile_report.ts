/** Reports with text that would like to be more than text, in every field that a student reaches. */
import type { CheckResult, Report } from "../report/report.ts";
import { HALF_SOLVED } from "./reports.ts";

/** What some reader of some report would obey, or choke on. */
export const HOSTILE_TEXTS = {
  "terminal codes": "\x1b[2J\x1b[31mred\x1b]0;title\x07\x9b31m",
  "workflow commands":
    "::error::forged\n::stop-commands::x\n ##[error]forged\n::set-output name=score::100",
  "a workflow command's own escapes": "50%0A::error::forged%0D%25\r::error::forged, line=1::x",
  "the end of a CDATA section": "<![CDATA[ ]]> <x/>",
  "the end of a failure": "</failure></testcase><testcase name='forged'/>",
  "the end of an attribute": "\" forged=\"1' forged='1",
  "an entity": "&amp; &lol; <!ENTITY lol SYSTEM 'file:///etc/passwd'> <!DOCTYPE x>",
  "a table's bar": "a | b | c\n|---|---|\n| forged | 100 |",
  "Markdown":
    "`code` ```\n# head\n**bold** ![i](http://x) [l](http://x) <img src=x onerror=alert(1)>",
  "a mention and an issue": "@everyone fixes #1 GH-1",
  "letters from right to left": "\u202Egrader\u202C \u2066x\u2069 \u200Fy",
  "lone surrogates": "\uD800 \uDC00 \uDBFF",
  "NUL": "a\0b",
  "what no XML holds": "\x01\x08\x0B\x0C\x1F\uFFFE\uFFFF",
  "JSON": '"}], "score": 100, "tests": [{"\\',
  "an output": "score=100\nscore<<EOF\n100\nEOF",
  "line ends": "a\rb\r\nc\u2028d\u2029e\x85f",
} as const;

/** A report with this text in every field that a student's code may have a say in. */
export function hostileReport(text: string): Report {
  const { exercises, capstone } = HALF_SOLVED;
  const spoil = (check: CheckResult): CheckResult =>
    check.status === "passed" ? check : {
      ...check,
      message: text,
      counterexample: text,
      expected: text,
      actual: text,
      hint: text,
      misconception: { id: "id", text },
    };
  return {
    ...HALF_SOLVED,
    exercises: exercises.map((result) =>
      result.status !== "failed" ? result : {
        ...result,
        output: text,
        typeErrors: [text],
        checks: result.checks.map(spoil).flatMap((check) =>
          check.status === "failed"
            ? [check, { ...check, status: "broken", cause: "crashed" }]
            : [check]
        ),
      }
    ),
    capstone: { ...capstone!, message: text, output: text },
    notes: [text],
  };
}
