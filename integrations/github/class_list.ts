import { join } from "node:path";
import { readRoster } from "../../grader/class/intake/roster.ts";
import { column, mustHave, readTable } from "../../grader/class/intake/table.ts";
import { UsageError } from "../../grader/files.ts";
import { inertLine } from "../../grader/sandbox/inert.ts";

/** A student, and the repository and commit that are graded. */
export interface Checkout {
  /** What the gradebook calls the student, and the folder of the submissions. */
  student: string;
  name: string;
  /** `owner/name`; empty where there is none, which makes the student missing. */
  repository: string;
  /** A branch, a tag, or a commit's full SHA. */
  ref: string;
}

/** The accounts of an enterprise have an underscore in them. */
const REPOSITORY = /^[A-Za-z0-9][\w-]*\/[\w.-]+$/;
/** What git would take for an option, or for more than one commit, is refused. */
const REF = /^[A-Za-z0-9_][\w./+-]*$/;
/** A column of the roster in a pattern: `{github_username}`. */
const PLACE = /\{([^{}]+)\}/g;
/** A name that a folder can have, and that is not hidden. */
const FOLDER = /^[^./\\][^/\\]*$/;

/**
 * Reads a list such as `my-school/digits-ada my-school/digits-bob@v2`: words with spaces, commas or
 * line ends between them. A student is called as the repository is, `my-school_digits-ada`.
 *
 * @throws {UsageError} when a word is not a repository, or there twice
 */
export function parseList(list: string): Checkout[] {
  const words = list.split(/[\s,]+/).filter((word) => word !== "");
  return checked(
    words.map((word) => {
      const [repository, ref = "HEAD"] = word.split("@", 2);
      return { student: repository.replaceAll("/", "_"), name: "", repository, ref };
    }),
    "The list of submissions",
  );
}

/**
 * Reads a roster with the columns student and repository, and perhaps ref and name.
 *
 * @throws {UsageError} when a line can't be used
 */
export async function readCheckouts(path: string): Promise<Checkout[]> {
  const rows = await readTable(path, ["student", "repository"]);
  return checked(
    rows.map(({ fields: { student, repository, ref, name } }) => ({
      student,
      name: name ?? "",
      repository,
      ref: ref || "HEAD",
    })),
    path,
  );
}

/**
 * Reads any system's roster, whose students have repositories that are called alike.
 *
 * @param pattern `my-school/digits-{github_username}`, with a column of the roster in braces; who has
 * nothing in that column has no repository
 * @throws {UsageError} when a line can't be used, or the roster has no such column
 */
export async function checkoutsByPattern(path: string, pattern: string): Promise<Checkout[]> {
  const { students, table } = await readRoster(path);
  const names = Array.from(pattern.matchAll(PLACE), ([, name]) => column(name));
  if (names.length === 0) {
    throw new UsageError(
      `The pattern "${inertLine(pattern)}" names no column of the roster: ` +
        "write my-school/digits-{github_username}.",
    );
  }
  mustHave(table, names);
  const repositoryOf = (fields: Record<string, string>) =>
    names.every((name) => fields[name] !== "")
      ? pattern.replaceAll(PLACE, (_, name) => fields[column(name)])
      : "";
  return checked(
    students.map(({ student, name, row: { fields } }) => ({
      student,
      name,
      repository: repositoryOf(fields),
      ref: fields.ref || "HEAD",
    })),
    path,
  );
}

function checked(checkouts: Checkout[], where: string): Checkout[] {
  const seen = new Set<string>();
  for (const checkout of checkouts) {
    const problem = problemOf(checkout) ?? (seen.has(checkout.student) ? "is there twice" : "");
    if (problem) throw new UsageError(`${where}: ${inertLine(checkout.student)} ${problem}.`);
    seen.add(checkout.student);
  }
  if (checkouts.length === 0) throw new UsageError(`${where} has nobody in it.`);
  return checkouts.sort((a, b) => a.student < b.student ? -1 : 1);
}

function problemOf({ student, repository, ref }: Checkout): string | undefined {
  if (repository !== "" && !REPOSITORY.test(repository)) {
    return `has "${inertLine(repository)}", which is not a repository: write owner/name`;
  }
  if (!FOLDER.test(student) || student !== inertLine(student)) {
    return "can't be the name of a folder";
  }
  if (!REF.test(ref)) return `has "${inertLine(ref)}", which is not a branch, tag or commit`;
  return undefined;
}

/** Where a student's checkout goes. */
export function checkoutFolder(submissions: string, { student }: Checkout): string {
  return join(submissions, student);
}
