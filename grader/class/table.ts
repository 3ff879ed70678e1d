import { parse } from "@std/csv";
import { reasonOf, UsageError, withFiles } from "../files.ts";

/** A row of a table that an instructor wrote: its place, and its fields by their columns. */
export interface Row {
  /** The file, and which row below the header. */
  where: string;
  fields: Record<string, string>;
}

/**
 * Reads a CSV file with a header. Names of columns may have capitals, and a spreadsheet in a country
 * of decimal commas separates with semicolons.
 *
 * @param columns which must be there
 * @throws {UsageError} when the file or one of the columns is missing, or it is not a CSV file
 */
export async function readTable(path: string, columns: readonly string[]): Promise<Row[]> {
  const text = await withFiles(`${path} can't be read`, () => Deno.readTextFile(path));
  const [header = [], ...rows] = parseRows(path, text);
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new UsageError(
      `${path} has no column "${missing[0]}": its first line names the columns, ` +
        `${columns.join(",")} among them.`,
    );
  }
  return rows.map((row, i) => ({
    where: `${path}, row ${i + 1}`,
    fields: Object.fromEntries(row.map((field, k) => [names[k], field.normalize().trim()])),
  }));
}

function parseRows(path: string, text: string): string[][] {
  const [header] = text.split("\n", 1);
  const separator = header.includes(";") && !header.includes(",") ? ";" : ",";
  try {
    return parse(text, { separator, fieldsPerRecord: 0 });
  } catch (error) {
    throw new UsageError(`${path} is not a CSV file: ${reasonOf(error)}.`);
  }
}
