import { assert, assertEquals } from "@std/assert";
import { strFromU8, unzipSync } from "fflate";
import { PAPER } from "../../testdata/paper_course.ts";
import { rowOf } from "./gradebook.ts";
import { withoutReport } from "../grading/outcome.ts";
import { workbook } from "./workbook.ts";

const ABOUT = { isListed: true, overrides: [], max: 100, more: {}, lateness: null };

Deno.test("a workbook has each text as a text, and numbers as numbers", () => {
  const outcome = {
    ...withoutReport("00123", "graded", "a < b & c\u0001"),
    scores: { capstone: 2.5 },
  };
  const rows = [rowOf(outcome, { ...ABOUT, name: "=cmd|' /C calc'!A0" })];
  const parts = unzipSync(workbook(PAPER, rows));
  const sheet = strFromU8(parts["xl/sheet.xml"]);
  assertEquals(Object.keys(parts).sort(), [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/sheet.xml",
    "xl/workbook.xml",
  ]);
  for (
    const cell of [
      '<c r="A2" t="inlineStr"><is><t xml:space="preserve">00123</t></is></c>',
      `<c r="B2" t="inlineStr"><is><t xml:space="preserve">=cmd|' /C calc'!A0</t></is></c>`,
      '<c r="N2"><v>2.5</v></c>',
      '<t xml:space="preserve">a &lt; b &amp; c</t>',
      '<c r="AA1" t="inlineStr"><is><t xml:space="preserve">penalty</t>',
    ]
  ) assert(sheet.includes(cell), cell);
  assert(!sheet.includes("<f>"), "there is no formula");
});

Deno.test("a workbook of the same grades has the same bytes", () => {
  const rows = [rowOf(withoutReport("ada", "missing", ""), { ...ABOUT, name: "" })];
  assertEquals(workbook(PAPER, rows), workbook(PAPER, rows));
});
