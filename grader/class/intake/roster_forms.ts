/**
 * How each system lists its students. To add a system, add its row here, and a file of its own to
 * `roster_test.ts`.
 */
import { columnsOf, isNoStudent, participantIn } from "./roster_words.ts";
import type { Row } from "./table.ts";

/** One form of rosters; names of columns are in small letters. */
export interface RosterForm {
  system: string;
  /** The columns by which it is known. */
  columns: readonly string[];
  /** What a student is called by: the first of these in which each row has something of its own. */
  keys: readonly string[];
  /** The columns that make up the name, in its order. */
  name: readonly string[];
  /** Further columns that identify a student; `logins` may hold several names. */
  ids: readonly string[];
  /** Which rows are not students. */
  isNobody?: (fields: Row["fields"]) => boolean;
  /** A column in which the system wants a word beside each new grade, or passes the row over. */
  mark?: { column: string; word: string };
  /** What of a cell tells who is meant, where that is not all. */
  idIn?: (text: string) => string;
}

/** What is no system's. */
export const OWN = "a table of your own";

/** The first that fits is taken. */
export const ROSTER_FORMS: readonly RosterForm[] = [
  {
    // below the header stand "Points Possible" and perhaps "Manual Posting", and below all a test student
    system: "Canvas",
    columns: ["student", "id", "section"],
    keys: ["sis login id", "sis user id", "id"],
    name: ["student"],
    ids: ["id", "sis user id", "sis login id"],
    isNobody: ({ id, student }) => id === "" || /^student, test$/i.test(student),
  },
  {
    // "Participant 123456"
    system: "Moodle",
    columns: ["identifier", "status"],
    keys: ["id number", "username", "email address", "identifier"],
    name: ["full name"],
    ids: ["identifier", "id number", "username", "email address"],
    idIn: participantIn,
  },
  {
    // "#" stands before each id, so that no spreadsheet takes it for a number
    system: "Brightspace",
    columns: ["orgdefinedid"],
    keys: ["username", "orgdefinedid"],
    name: ["first name", "last name"],
    ids: ["username", "orgdefinedid", "email"],
    idIn: (text) => text.replace(/^#/, ""),
  },
  {
    system: "Brightspace",
    columns: ["username", "end-of-line indicator"],
    keys: ["username"],
    name: ["first name", "last name"],
    ids: ["username", "email"],
    idIn: (text) => text.replace(/^#/, ""),
  },
  {
    system: "Blackboard",
    columns: ["last name", "first name", "username"],
    keys: ["username"],
    name: ["first name", "last name"],
    ids: ["username", "student id"],
    isNobody: (fields) => isNoStudent(fields, ["first name", "last name"], ["username"]),
  },
  {
    system: "Sakai",
    columns: ["display id", "id", "last name", "first name"],
    keys: ["display id", "id"],
    name: ["first name", "last name"],
    ids: ["display id", "id"],
  },
  {
    system: "ILIAS",
    columns: ["login", "lastname", "firstname"],
    keys: ["login"],
    name: ["firstname", "lastname"],
    ids: ["login", "usr_id"],
    mark: { column: "update", word: "1" },
  },
  {
    // a row for each team, with all its members in one cell
    system: "ILIAS (teams)",
    columns: ["team_id", "logins"],
    keys: ["team_id"],
    name: [],
    ids: ["logins"],
    mark: { column: "update", word: "1" },
  },
  {
    system: "GitHub Classroom",
    columns: ["identifier", "github_username"],
    keys: ["identifier", "github_username"],
    name: ["name"],
    ids: ["identifier", "github_username", "github_id"],
  },
  {
    system: "Classroom 50",
    columns: ["username", "first_name", "last_name"],
    keys: ["username", "email"],
    name: ["first_name", "last_name"],
    ids: ["username", "email", "github_id"],
  },
  {
    system: OWN,
    columns: ["student"],
    keys: ["student"],
    name: ["name"],
    ids: ["id", "login", "username", "email", "github_username"],
    isNobody: (fields) => isNoStudent(fields, ["name"], ["student"]),
  },
];

/** The form of a table with these columns; nothing where none fits. */
export function rosterFormOf(columns: readonly string[]): RosterForm | undefined {
  return ROSTER_FORMS.find((form) => form.columns.every((name) => columns.includes(name))) ??
    formByWords(columns);
}

/**
 * A list whose columns say of themselves what they hold, in some language: something that is one
 * student's alone, and perhaps a name; where it is the number that Moodle alone has, a name too.
 * Logins are surer than numbers, of which a spreadsheet drops the zeros.
 */
function formByWords(columns: readonly string[]): RosterForm | undefined {
  const [whole] = columnsOf("whole", columns);
  const parts = [columnsOf("first", columns)[0], columnsOf("last", columns)[0]];
  const name = whole === undefined ? parts.filter((part) => part !== undefined) : [whole];
  const participant = columnsOf("participant", columns);
  const own = (["login", "number", "address"] as const).flatMap((what) => columnsOf(what, columns));
  const ids = [...own, ...participant];
  if (own.length === 0 && (name.length === 0 || participant.length === 0)) return undefined;
  return {
    system: "a list with names",
    columns: [...name, ...ids],
    keys: ids,
    name,
    ids,
    isNobody: (fields) => isNoStudent(fields, name, ids),
    ...(participant.length > 0 && { idIn: participantIn }),
  };
}
