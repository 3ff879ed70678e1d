/** How a text is called where a system or a browser refuses `.ts`, or adds to it. */
const TEXT = /(\.(ts|mts|cts|txt|download))+$/i;
/** Files that somebody writes beside an exercise, and that are no answer to it. */
const BESIDE = ["test", "tests", "spec", "stub", "solution", "reference"];

/**
 * Which exercise's file somebody may have meant who chose another name: one with other signs
 * between its words, with words before or behind them, without its number, or of another kind.
 *
 * @returns nothing where it is none, or could be two
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const names = new Set(["04_softmax.ts"]);
 * assertEquals(resembled("Ada 4-softmax final.ts", names), "04_softmax.ts");
 * assertEquals(resembled("04_softmax_test.ts", names), undefined);
 * ```
 */
export function resembled(fileName: string, names: ReadonlySet<string>): string | undefined {
  const letters = fileName.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, "");
  const near = [...names].filter((name) => letters.includes(lettersOf(name)));
  if (near.length === 0) return undefined; // as it is with most of a checkout's thousands of files
  if (wordsOf(fileName).some((word) => BESIDE.includes(word))) return undefined;
  const words = wordsOf(fileName.replace(TEXT, "").replace(/\.\w{1,8}$/, ""));
  const [name, ...more] = near.filter((name) => {
    const id = wordsOf(name.replace(/\.ts$/, ""));
    const isThere = words.some((_, i) => id.every((word, j) => words[i + j] === word));
    return isThere || [id, id.slice(1)].some((own) => own.join("") === words.join(""));
  });
  return more.length === 0 ? name : undefined;
}

/** `toonehot` of `02_to_one_hot.ts` */
function lettersOf(name: string): string {
  return name.replace(/\.ts$/, "").replace(/[\d_]+/g, "");
}

/**
 * Whether a file's name has the number of an exercise: `softmax.ts` may be anything, unless
 * exercises lie beside it.
 */
export function isNumbered(fileName: string): boolean {
  return /(^|[^\p{L}\p{N}])\d+[^\p{L}\p{N}]*\p{L}/u.test(fileName.replace(TEXT, ""));
}

/** Whether a file's name says that it is a text, which may be taken for an exercise's. */
export function isText(fileName: string): boolean {
  return TEXT.test(fileName);
}

/** A name's words; in numbers the zeros before them do not count. */
function wordsOf(name: string): string[] {
  return name.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "").map((word) => word.replace(/^0+(?=\d)/, ""));
}
