/**
 * Reads CSV files with the place of each cell. `@std/csv`, which writes ours, gives no places, and
 * without them nobody can fill in one column of a system's own file and leave every other byte.
 */

/** A cell: what it says, and where it stands in the text. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** A CSV file, taken apart. */
export interface Csv {
  separator: string;
  /** Each line's cells; lines without any are absent. */
  rows: Cell[][];
}

/** A text that is not a CSV file; the message says why, and may follow a colon. */
export class BadCsv extends Error {
  override name = "BadCsv";
}

const SEPARATORS = [",", ";", "\t", "|"];
/** So many lines show which separator it is. */
const ENOUGH = 50;

/**
 * Takes a CSV file apart: lines end as on any system, and a separator is what its first line says,
 * `sep=;`, or else what divides its lines best.
 *
 * @throws {BadCsv} when a quote has no end, or text behind it
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const { rows } = parseCsv('student;name\nada;"Lovelace; Ada"\n');
 * assertEquals(rows[1].map(({ text }) => text), ["ada", "Lovelace; Ada"]);
 * ```
 */
export function parseCsv(text: string): Csv {
  const said = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(text);
  if (said) return { separator: said[1], rows: rowsOf(text, said[1], said[0].length) };
  const separator = bestOf(text);
  return { separator, rows: rowsOf(text, separator, 0) };
}

/** The separator by which most lines have as many cells as the first, and more than one. */
function bestOf(text: string): string {
  const fits = SEPARATORS.map((separator) => {
    const [header = [], ...rows] = linesOf(text, separator, ENOUGH);
    const width = header.length;
    const same = rows.filter((row) => row.length === width).length;
    return width === 1 ? 0 : 1 + width + 1000 * same;
  });
  return SEPARATORS[fits.indexOf(Math.max(...fits))];
}

function linesOf(text: string, separator: string, most: number): Cell[][] {
  try {
    return rowsOf(text, separator, 0, most);
  } catch {
    return []; // it is another one
  }
}

function rowsOf(text: string, separator: string, from: number, most = Infinity): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = from; at <= text.length && rows.length < most;) {
    const cell = cellAt(text, at, separator);
    row.push(cell);
    at = text[cell.start] === '"' ? behindSpaces(text, cell.end) : cell.end;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (at < text.length && text[at] !== "\r" && text[at] !== "\n") {
      throw new BadCsv(`there is text behind the quote that ends ${JSON.stringify(cell.text)}`);
    }
    const isLast = at >= text.length;
    const isBlank = row.length === 1 && cell.start === cell.end;
    if (!isBlank) rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (isLast) break;
  }
  return rows;
}

/** A cell, in quotes or not; some programs write a space before the quote. */
function cellAt(text: string, at: number, separator: string): Cell {
  if (text[at] === '"') return quoted(text, at);
  const start = behindSpaces(text, at);
  const cell = text[start] === '"' && text.indexOf('"', start + 1) > 0
    ? quoted(text, start)
    : undefined;
  const next = cell && text[behindSpaces(text, cell.end)];
  const isWhole = next === undefined || [separator, "\r", "\n"].includes(next);
  return cell && isWhole ? cell : plain(text, at, separator);
}

function behindSpaces(text: string, at: number): number {
  while (text[at] === " ") at++;
  return at;
}

function plain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\r" && text[end] !== "\n") {
    end++;
  }
  return { text: text.slice(start, end), start, end };
}

function quoted(text: string, start: number): Cell {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      throw new BadCsv(
        `the quote before ${JSON.stringify(text.slice(start + 1, start + 21))} has no end`,
      );
    }
    if (text[quote + 1] !== '"') {
      return { text: text.slice(start + 1, quote).replaceAll('""', '"'), start, end: quote + 1 };
    }
    at = quote + 2;
  }
}

/** A cell's text for a CSV file, in quotes where it needs them. */
export function cellFor(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
