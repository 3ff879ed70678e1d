import { closestString } from "@std/text";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "./io.ts";
import { json } from "./report/json.ts";
import { markdown } from "./report/markdown.ts";
import type { Report } from "./report/report.ts";

/** How a report can be written; `terminal` is drawn by the command, as it goes on. */
const RENDERERS = { json, markdown } as const;

/** The names that `--format` takes. */
export const FORMATS = ["terminal", ...Object.keys(RENDERERS)];

/** A report that was asked for: its form, and where it goes if not to standard output. */
export interface Output {
  format: string;
  file?: string;
}

/**
 * Reads one `--format FORMAT[=FILE]`.
 *
 * @throws {UsageError} when there is no such format, or `terminal` is to go into a file
 */
export function parseFormat(value: string): Output {
  const [format, ...rest] = value.split("=");
  const file = rest.length === 0 ? undefined : rest.join("=");
  if (!FORMATS.includes(format)) {
    throw new UsageError(
      `There is no format "${format}". Did you mean ${closestString(format, FORMATS)}? ` +
        `There are: ${FORMATS.join(", ")}.`,
    );
  }
  if (file === "") {
    throw new UsageError(`--format ${format}= names no file: write --format ${format}=FILE.`);
  }
  if (format === "terminal" && file) {
    throw new UsageError("--format terminal goes to the terminal only: leave out the file.");
  }
  return { format, file };
}

/** A report in one of the forms that can be written into a file. */
export function render(report: Report, format: string): string {
  return RENDERERS[format as keyof typeof RENDERERS](report);
}

/**
 * Writes a file whole or not at all: an earlier report is never left half written over.
 *
 * @throws {UsageError} when it can't be written
 */
export async function writeWhole(cwd: string, file: string, text: string): Promise<void> {
  const path = resolve(cwd, file);
  const draft = join(dirname(path), `.${crypto.randomUUID()}.part`);
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeTextFile(draft, text);
    await Deno.rename(draft, path);
  } catch (error) {
    await Deno.remove(draft).catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The report can't be written to ${file}: ${reason}.`);
  }
}
