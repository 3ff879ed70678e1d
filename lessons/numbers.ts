/** What is code in a lesson: it is run, and what it prints is compared; commands have no numbers to check. */
const CODE = /```ts\n.*?```(?:\n\n```text\n.*?```)?|```sh\n.*?```|`[^`\n]*`/gs;
/** Addresses, comments and the names of lessons. */
const NAMES =
  /\]\([^)]*\)|(?:src|srcset)="[^"]*"|<!--.*?-->|exercises\/\d\d_|[Ll]essons?\s\d\d|^# \d\d|\[\d\d |^\| \d\d(?:, \d\d)* \|/gm;
const NUMBER = /[−-]?\d[\d,]*(?:\.\d+)?/g;

/** The numbers of a text, written alike: without thousands' commas, and with a hyphen for minus. */
export function numbersIn(text: string): string[] {
  return Array.from(
    text.matchAll(NUMBER),
    ([number]) => number.replaceAll(",", "").replace("−", "-"),
  );
}

/** The numbers that a lesson tells its reader, those in its code left out. */
export function toldBy(lesson: string): string[] {
  return numbersIn(lesson.replaceAll(CODE, "").replaceAll(NAMES, ""));
}
