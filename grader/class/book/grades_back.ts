import { UsageError } from "../../files.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { cellFor } from "../intake/csv.ts";
import { statusInWords } from "../grading/outcome.ts";
import type { GradebookRow } from "./gradebook.ts";
import { matcher } from "../intake/match.ts";
import type { ListedRow, Roster } from "../intake/roster.ts";
import { column } from "../intake/table.ts";
import { encode } from "../intake/text_file.ts";

/** A system's own file with the grades in it. */
export interface FilledIn {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many rows have a grade now. */
  filled: number;
  /** Which rows are as they were, and why: sentences. */
  left: string[];
  /** The most points that the file has for the column, where it says so. */
  most: number | undefined;
}

/** What a student's grade is made of. */
type Graded = Pick<
  GradebookRow,
  | "student"
  | "name"
  | "status"
  | "total"
  | "late"
  | "afterPenalty"
  | "more"
>;

/**
 * Fills the grades of a class into the file that a system exported: the cells of one column, in some
 * systems a mark beside them, and not a byte besides. A student whose grade is not known keeps the cell
 * as it is.
 *
 * @param name what the column is called, or begins with
 * @throws {UsageError} when there is no such column, there are two, or it takes no grades
 */
export function fillIn(roster: Roster, name: string, rows: readonly Graded[]): FilledIn {
  const { table: { file, columns }, form: { mark } } = roster;
  const at = columnAt(roster, name);
  mustTakeGrades(roster, at);
  const markAt = mark ? columns.map(column).indexOf(mark.column) : -1;
  const { grades, left } = gradesFor(roster, at, rows);
  const isComma = hasDecimalCommas(roster);
  const edits = roster.students.flatMap(({ row, again }) => {
    const grade = grades.get(row.line);
    if (grade === undefined) return [];
    const written = isComma ? String(grade).replace(".", ",") : String(grade);
    return [row, ...again].flatMap(({ line }) => {
      const marked = mark && markAt >= 0 ? [editOf(roster, line, markAt, mark.word)] : [];
      return [...marked, editOf(roster, line, at, written)];
    });
  }).sort((a, b) => a.start - b.start);
  return {
    bytes: encode({ ...file, text: edited(file.text, edits) }),
    filled: grades.size,
    left,
    most: mostIn(roster, at),
  };
}

/** A new text for a place in a file. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A cell's new text, in quotes as the old one, or behind a row whose empty cells are left out. */
function editOf({ table: { csv, file } }: Roster, line: number, at: number, text: string): Edit {
  const cells = csv.rows[line];
  const end = cells[cells.length - 1].end;
  const { start, end: oldEnd } = cells[at] ?? { start: end, end };
  const isQuoted = cells[at] !== undefined && file.text[start] === '"';
  const missing = csv.separator.repeat(Math.max(0, at - cells.length + 1));
  const cell = isQuoted ? `"${text}"` : cellFor(text, csv.separator);
  return { start, end: oldEnd, text: missing + cell };
}

function edited(text: string, edits: readonly Edit[]): string {
  const before = [0, ...edits.map(({ end }) => end)];
  const parts = edits.map((edit, i) => text.slice(before[i], edit.start) + edit.text);
  return parts.join("") + text.slice(before[edits.length]);
}

/**
 * What systems put behind an assignment's name: Canvas ` (4711)`, Blackboard ` [Total Pts: 100 Score] |12`,
 * Brightspace ` Points Grade <Numeric MaxPoints:100>`, and Sakai ` [100]`.
 */
const BEHIND = /^ *(\(\d+\)|\[[^\]]*\]( *\|\d+)?|\S+ grade <[^>]*>)$/;

/** The only column that is called so, but for what a system puts behind, or the only one that begins so. */
function columnAt({ table: { path, columns } }: Roster, name: string): number {
  const start = column(name);
  const places = (fits: (rest: string) => boolean) =>
    columns.map(column).flatMap((one, i) =>
      one.startsWith(start) && fits(one.slice(start.length)) ? [i] : []
    );
  const ways = [(rest: string) => rest === "", (rest: string) => BEHIND.test(rest), () => true];
  const found = ways.map(places).find(({ length }) => length > 0) ?? [];
  if (found.length === 1) return found[0];
  const which = (found.length > 1 ? found.map((i) => columns[i]) : columns)
    .filter((one) => one !== "").map((one) => `"${inertLine(one)}"`).join(", ");
  throw new UsageError(
    found.length > 1
      ? `${path} has several columns that begin with "${inertLine(name)}": ${which}.`
      : `${path} has no column "${inertLine(name)}". It has ${which}.`,
  );
}

/** Canvas computes some columns itself, and says so below their names, in the exporting user's language. */
const READ_ONLY = /^\([^\d()]+\)$/;

/** @throws {UsageError} when a column says who the students are, or is the system's own sum */
function mustTakeGrades({ table, form, students }: Roster, at: number): void {
  const { path, columns, csv, headerLine } = table;
  const called = `The column "${inertLine(columns[at])}" of ${path}`;
  if ([...form.keys, ...form.name, ...form.ids].includes(column(columns[at]))) {
    throw new UsageError(`${called} says who the students are: --column names that of the grades.`);
  }
  const first = Math.min(...students.map(({ row }) => row.line));
  const above = csv.rows.slice(headerLine + 1, first).map((cells) => cells[at]?.text.trim() ?? "");
  const mark = above.find((text) => READ_ONLY.test(text));
  if (mark === undefined) return;
  throw new UsageError(`${called} takes no grades: "${inertLine(mark)}" stands below its name.`);
}

/** Canvas's `EX` for students who are excused, Blackboard's `Needs Grading`: not a number, and not a dash. */
const WORD = /\p{L}/u;

/** By the lines of the file. Students of the class who are not in the file are named, too. */
function gradesFor({ students, table: { csv } }: Roster, at: number, rows: readonly Graded[]) {
  const match = matcher(students);
  const grades = new Map<number, number>();
  const left: string[] = [];
  for (const row of rows) {
    const { student, name, status, late } = row;
    const names = [student, ...Object.values(row.more), name].filter((word) => word !== "");
    const line = lineOf(students, student) ??
      match({ name: name || student, names, id: student })?.listed.row.line;
    if (line === undefined) left.push(`${student} is not in the file.`);
    else if (row.total === undefined) left.push(`${student} is ${statusInWords(status)}.`);
    else if (row.afterPenalty === undefined) {
      left.push(`${student} is late, and nobody knows ${late ? "how much" : "whether"}.`);
    } else if (status === "missing" && WORD.test(csv.rows[line][at]?.text ?? "")) {
      left.push(`${student} is missing, and the file has "${inertLine(csv.rows[line][at].text)}".`);
    } else if (grades.has(line)) {
      left.push(`${student} and another student are one row of the file.`);
    } else grades.set(line, row.afterPenalty);
  }
  return { grades, left };
}

/**
 * In a column's name: Blackboard's `[Total Pts: 100 Score]`, Brightspace's `<Numeric
 * MaxPoints:100>`, Sakai's `[100]`.
 */
const MOST =
  /(?:total pts|maxpoints|gesamtpunkte|max points|\[(?=[\d.,]+\]$))\D*?(\d+(?:[.,]\d+)?)/i;
/** Columns that say of each row how many points there are, in small letters. */
const MOST_COLUMNS = [
  ...["maximum grade", "max points", "bestwertung", "note maximale", "calificación máxima"],
  ...["valutazione massima", "maximumcijfer"],
];

/** The most points in a column: by its name, a row above the students, or a column beside it. */
function mostIn({ table: { columns, rows, csv }, students }: Roster, at: number) {
  const first = Math.min(...students.map(({ row }) => row.line));
  const beside = columns.map(column).find((name) => MOST_COLUMNS.includes(name));
  const texts = [
    MOST.exec(columns[at])?.[1],
    ...rows.filter(({ line }) => line < first).map(({ line }) => csv.rows[line][at]?.text),
    beside === undefined ? undefined : rows[0].fields[beside],
  ];
  const found = texts.find((text) => /^\s*\d+(?:[.,]\d+)?\s*$/.test(text ?? ""));
  return found === undefined ? undefined : Number(found.replace(",", "."));
}

function lineOf(students: readonly ListedRow[], key: string): number | undefined {
  return students.find(({ student }) => student === key)?.row.line;
}

/** Whether the file's own numbers have a comma where others have a point. */
function hasDecimalCommas({ table: { csv } }: Roster): boolean {
  const texts = csv.rows.flat().map(({ text }) => text.trim());
  return texts.some((text) => /^\d+,\d+$/.test(text)) &&
    !texts.some((text) => /^\d+\.\d+$/.test(text));
}
