/**
 * How each system names the submissions in its exports. To add a system, add its rows here, and a few of
 * its names to `sender_test.ts`.
 */

/** One form of names. */
export interface Recogniser {
  system: string;
  /** What an entry of this form is in the export, once that is unpacked. */
  entry: "folder" | "file" | "either";
  /**
   * Of its groups, `name`, or `first` and `last`, and `login` and `id` are the student's; `file` is what
   * the student called the file; `at` is when, and `late` is there where the system says so.
   */
  form: RegExp;
  /** When an entry was handed in, from `at`: local time, as `2026-11-20T10:11:12`, or with its zone. */
  timeOf?: (at: string) => string | undefined;
  /** What stands between the words of a `name` or `login` that may begin with something else. */
  joint?: string;
  /** What the entry is, where it lies beside a submission and is none itself. */
  beside?: string;
  /** Whether others name folders like this too: then it counts only if all folders fit. */
  isCommon?: true;
}

/** Brightspace's year and clock, which has no colon: `2026 926 PM`, `2026 21 h 26`. */
const CLOCK = String.raw`(\d{4}) (\d{1,2})(?: h)? ?(\d\d)(?: ([AP]M))?`;
/** Three letters lie ahead, before the next hyphen: the month, in any language. */
const A_MONTH = String.raw`(?=[^-]*\p{L}{3})`;

/** An instructor's export may mix rows of one system: files, texts and receipts. */
export const RECOGNISERS: readonly Recogniser[] = [
  {
    // "Ada Lovelace_123456_assignsubmission_file_", and "Group A-Ada Lovelace_…" from teams
    system: "Moodle",
    entry: "either",
    form: /^(?<name>.+?)_(?<id>\d+)_assignsubmission_file(?:_(?<file>.*))?$/u,
    joint: "-",
  },
  {
    system: "Moodle",
    entry: "either",
    form: /^(?<name>.+?)_(?<id>\d+)_assignsubmission_onlinetext(?:_.*)?$/u,
    joint: "-",
    beside: "an online text",
  },
  {
    // "Ada Lovelace_assignsubmission_file_", "z123_Ada Lovelace_assignsubmission_file_": some change the name
    system: "Moodle",
    entry: "either",
    form: /^(?<name>.+?)_assignsubmission_file(?:_(?<file>.*))?$/u,
    joint: "-",
  },
  {
    system: "Moodle",
    entry: "either",
    form: /^(?<name>.+?)_assignsubmission_onlinetext(?:_.*)?$/u,
    joint: "-",
    beside: "an online text",
  },
  {
    // "ada@s.example_2_digits.zip": the number of the version
    system: "Autolab",
    entry: "file",
    form: /^(?<login>[^\s@]+@[^\s@_]+)_(?<at>\d+)_(?<file>.+)$/u,
    timeOf: (version) => version.padStart(6, "0"),
  },
  {
    // "lovelaceada_12_text.html", "lovelaceada_LATE_12_link.html", "anon_x7Gh2_text.html"
    system: "Canvas",
    entry: "file",
    form: /^(?<late>LATE_)?(?<name>anon_[^_]+)_(?:text|link)\.html$/u,
    beside: "an online text or a link",
  },
  {
    system: "Canvas",
    entry: "file",
    form: /^(?<name>.+?)(?<late>_LATE)?_(?<id>\d+)_(?:text|link)\.html$/u,
    beside: "an online text or a link",
  },
  {
    // "anon_x7Gh2_456_digits.zip", where the students' names are hidden
    system: "Canvas",
    entry: "file",
    form: /^(?<late>LATE_)?(?<name>anon_[^_]+)_\d+_(?<file>.+)$/u,
  },
  {
    // "lovelaceada_LATE_123_456_digits-1.zip": the student's number, the upload's, the file's name
    system: "Canvas",
    entry: "file",
    form: /^(?<name>.+?)(?<late>_LATE)?_(?<id>\d+)_\d+_(?<file>.+)$/u,
  },
  {
    // "Digits Lab_jdoe7_attempt_2026-11-20-10-11-12_exercises.zip"
    system: "Blackboard",
    entry: "either",
    form: /^(?<login>.+?)_attempt_(?<at>\d{4}(?:-\d\d){5})_(?<file>.+)$/u,
    timeOf: blackboardTime,
    joint: "_",
  },
  {
    // "Digits Lab_jdoe7_attempt_2026-11-20-10-11-12.txt"
    system: "Blackboard",
    entry: "file",
    form: /^(?<login>.+?)_attempt_(?<at>\d{4}(?:-\d\d){5})\.txt$/u,
    timeOf: blackboardTime,
    joint: "_",
    beside: "Blackboard's receipt",
  },
  {
    // "397063-2557369 - Mary-Ann Smith - Sep 24, 2026 926 PM", or with " - " and a file's name behind;
    // the date is as the school's settings have it: "24 September, 2026 2126"
    system: "Brightspace",
    entry: "either",
    form: new RegExp(
      String
        .raw`^(?<id>\d+)-\d+ - (?<name>.+?) ?- (?<at>${A_MONTH}[^-]*${CLOCK})(?: - (?<file>.+))?$`,
      "u",
    ),
    timeOf: brightspaceTime,
  },
  {
    // "Lovelace, Ada(ada)"
    system: "Sakai",
    entry: "either",
    form:
      /^(?<last>[^,]+), ?(?<first>[^()]+)\((?<login>[^()]+)\)(?:_Submission attachment\(s\)_(?<file>.+))?$/u,
  },
  {
    // "Team A (0e6c1f7a-9a55-4c0e-8a6c-1f2d3c4b5a69)", with a list of the members in it
    system: "Sakai",
    entry: "folder",
    form: /^(?<name>.+) \((?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)$/u,
  },
  {
    // "Lovelace_Ada_ada_12345"
    system: "ILIAS",
    entry: "folder",
    form: /^(?<last>[^_]+)_(?<first>.+)_(?<login>[^_]+)_(?<id>\d+)$/u,
    isCommon: true,
  },
  {
    // "submission_101234", with names in a file beside it
    system: "Gradescope",
    entry: "folder",
    form: /^(?<name>submission_\d+)$/,
    isCommon: true,
  },
  {
    // "ada+ps1+2026-11-20 10:11:12.123456 UTC", perhaps with random letters behind it
    system: "nbgrader",
    entry: "folder",
    form: /^(?<login>[^+]+)\+[^+]+\+(?<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\.\d+)? UTC(?:\+.*)?$/u,
    timeOf: (at) => `${at.replace(" ", "T")}Z`,
  },
];

/** Whose zips are packed anew for each download: the times in them are of that, and not of handing in. */
export const PACKED_ANEW: ReadonlySet<string | undefined> = new Set(["Canvas", "Sakai"]);

/** Sakai lays a file into each submission that says when it was handed in, in one of two forms. */
export const TIME_FILE = "timestamp.txt";

/** `2026-11-20T10:11:12.345Z`, and of old `20261120101112345`, which is UTC too. */
export function sakaiTime(text: string): string | undefined {
  const old = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(text.trim());
  if (!old) return text.trim() || undefined;
  const [, year, month, day, hour, minute, second, rest] = old;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`;
}

/** How ILIAS marks the name of a late file, in the language of whoever downloads it. */
export const LATE_FILE = /(^|\/)(late submission|versp(ä|ae)tete abgabe) - [^/]+$/i;

/** `2026-11-20-10-11-12` */
function blackboardTime(at: string): string {
  const [year, month, day, ...clock] = at.split("-");
  return `${year}-${month}-${day}T${clock.join(":")}`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `Sep 24, 2026 926 PM` and `24 September, 2026 2126`; nothing where the month is another language's. */
function brightspaceTime(at: string): string | undefined {
  const [word] = /\p{L}{3,}/u.exec(at)!;
  const month = MONTHS.findIndex((name) => word.toLowerCase().startsWith(name.toLowerCase())) + 1;
  const day = /\b\d{1,2}\b/.exec(at)?.[0];
  const [, year, hour, minute, half] = new RegExp(`${CLOCK}$`).exec(at)!;
  if (month === 0 || day === undefined) return undefined;
  const hours = half ? Number(hour) % 12 + (half === "PM" ? 12 : 0) : hour;
  const two = (part: number | string) => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:00`;
}
