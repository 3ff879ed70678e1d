import { UsageError } from "../../files.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { OWN, ROSTER_FORMS, type RosterForm, rosterFormOf } from "./roster_forms.ts";
import { column, mustBeOnce, readSheet, type Row, type Table } from "./table.ts";

/** A student as the roster has it. */
export interface Listed {
  /** What the gradebook calls the student. */
  student: string;
  name: string;
  /** What else a system may call the student: logins, numbers, an address. */
  ids: string[];
  /** The roster's other columns, by their names. */
  more: Record<string, string>;
}

/** A student of a roster, and the row that says so. */
export interface ListedRow extends Listed {
  row: Row;
  /** Rows that say the same once more: an office's list has one for each section. */
  again: Row[];
}

/** A roster as it stands in its file. */
export interface Roster {
  table: Table;
  form: RosterForm;
  students: ListedRow[];
}

/**
 * Reads a roster: a system's own list of students or grades, or a CSV file with the column `student`,
 * and perhaps `name`.
 *
 * @throws {UsageError} when it can't be read, has nobody in it, or a student is without a key, or there
 * twice
 */
export async function readRoster(path: string): Promise<Roster> {
  const table = await readSheet(path, (columns) => rosterFormOf(columns) !== undefined);
  const names = table.columns.map(column);
  const form = rosterFormOf(names);
  if (!form) throw unknownForm(path);
  mustBeOnce(path, names, [...form.columns, ...form.keys, ...form.name]);
  const rows = table.rows.filter(({ fields }) => !form.isNobody?.(fields));
  if (rows.length === 0) throw new UsageError(`${path} has nobody in it, below its header.`);
  const same = Map.groupBy(rows, (row) => whoIs(form, row));
  const key = keyOf(path, form, names, [...same.values()].map(([row]) => row));
  const students = [...same.values()].map(([row, ...again]) => {
    return { ...listed(row, key, form, table), row, again };
  });
  return { table, form, students };
}

/** All that a row says of who a student is; a name alone may be that of two. */
function whoIs({ keys, name, ids }: RosterForm, { fields, line }: Row): string {
  const isSure = ids.some((column) => fields[column]);
  const said = [...keys, ...name, ...ids].map((column) => fields[column] ?? "");
  return JSON.stringify(isSure ? said : line);
}

/** Without the rows, as a class's file keeps it. */
export function listedOf({ students }: Roster): Listed[] {
  return students.map(({ student, name, ids, more }) => ({ student, name, ids, more }));
}

function unknownForm(path: string): UsageError {
  const systems = [...new Set(ROSTER_FORMS.slice(0, -1).map(({ system }) => system))].join(", ");
  return new UsageError(
    `${path} has no column that says who a student is. Its first line names the columns: one of them ` +
      `must be "student", or a login, a number or an e-mail address. ` +
      `These lists are read as they are: ${systems}.`,
  );
}

/**
 * What a student is called by: the first column in which each has something, and something else than
 * all others; else, of each row, the first that has something.
 */
function keyOf(
  path: string,
  { keys }: RosterForm,
  names: readonly string[],
  rows: readonly Row[],
): (row: Row) => string {
  const there = keys.filter((key) => names.includes(key));
  const isOwn = (key: string) =>
    new Set(rows.map(({ fields }) => fields[key])).size === rows.length;
  const key = there.find((key) => isOwn(key) && rows.every(({ fields }) => fields[key] !== ""));
  if (key !== undefined) return ({ fields }) => fields[key];
  const first = ({ fields }: Row) => there.map((key) => fields[key]).find((id) => id !== "") ?? "";
  const seen = new Set<string>();
  for (const row of rows) {
    const id = first(row);
    if (id === "") throw new UsageError(`${row.where}: the column ${there.join(", ")} is empty.`);
    if (seen.has(id)) {
      throw new UsageError(
        `${row.where}: ${inertLine(id)} is there twice. Delete one of the rows.`,
      );
    }
    seen.add(id);
  }
  if (seen.size === 0) throw new UsageError(`${path} has no column ${keys.join(" or ")}.`);
  return first;
}

/** A name in one line, without the marks that a system sets around one that is written from the right. */
function seen(name: string): string {
  return name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ").trim();
}

/**
 * Programs that take a number for a number write it back as `123.0`; to prevent it, people write
 * `'00123`.
 */
function wholeNumber(text: string): string {
  return text.replace(/^(\d+)\.0$/, "$1").replace(/^'(?=\d+$)/, "");
}

function listed(row: Row, keyOf: (row: Row) => string, form: RosterForm, table: Table): Listed {
  const { fields } = row;
  const idIn = (text: string) => wholeNumber(form.idIn?.(text) ?? text);
  const own = form.system === OWN ? [...form.keys, ...form.name] : ["end-of-line indicator"];
  const others = table.columns.filter((name) => name !== "" && !own.includes(column(name)));
  const ids = form.ids.flatMap((name) => {
    const text = fields[name] ?? "";
    return name === "logins" ? text.split(/[,;\s]+/) : [idIn(text)];
  }).map((id) => inertLine(id));
  return {
    student: inertLine(idIn(keyOf(row))),
    name: inertLine(seen(form.name.map((name) => fields[name] ?? "").join(" "))),
    ids: ids.filter((id) => id !== ""),
    more: Object.fromEntries(
      others.map((name) => [inertLine(name), inertLine(fields[column(name)])]),
    ),
  };
}
