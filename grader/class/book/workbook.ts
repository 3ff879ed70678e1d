import { strToU8, zipSync } from "fflate";
import type { Course } from "../../judge/course.ts";
import { gradebookCells, type GradebookRow } from "./gradebook.ts";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Everything but the sheet is the same in any workbook with one sheet. */
const PARTS: Record<string, string> = {
  "[Content_Types].xml": `<Types xmlns="${TYPES}">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/>` +
    `<Override PartName="/xl/sheet.xml" ContentType="${MEDIA}.worksheet+xml"/></Types>`,
  "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
  "xl/_rels/workbook.xml.rels": relation("worksheet", "sheet.xml"),
  "xl/workbook.xml": `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="Gradebook" sheetId="1" r:id="rId1"/></sheets></workbook>`,
};

/**
 * The gradebook as Excel's own file: each text stays a text, `00123` among them, and no formula runs.
 *
 * Made by hand, because a library for it would be three times as large as all that a student downloads.
 *
 * Source: ECMA-376, Office Open XML File Formats, part 1, 18.3.
 */
export function workbook(course: Course, rows: readonly GradebookRow[]): Uint8Array {
  const lines = gradebookCells(course, rows).map((cells, i) =>
    `<row r="${i + 1}">${
      cells.map((value, k) => cellAt(`${letters(k)}${i + 1}`, value)).join("")
    }</row>`
  );
  // The first row stays in sight.
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" ` +
    `activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const sheet = `<worksheet xmlns="${SHEETS}">${view}<sheetData>${
    lines.join("")
  }</sheetData></worksheet>`;
  const parts = Object.entries({ ...PARTS, "xl/sheet.xml": sheet });
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(HEAD + xml)])), {
    mtime: "1980-01-01T00:00:00", // the same bytes for the same grades
  });
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

function relation(type: string, target: string): string {
  return `<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

function cellAt(place: string, value: string | number): string {
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
}

/** The name of a column: A to Z, then AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + column % 26);
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Text for XML, without the characters that XML does not allow. */
function xml(text: string): string {
  return text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
