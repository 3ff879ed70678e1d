/** Control, format (bidi among them) and private characters, line separators, lone surrogates. */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
/**
 * What GitHub obeys in a log: `::error::` where a line begins, which may be any word when a line is
 * wrapped, and the older `##[error]` anywhere.
 */
const COMMAND = /(?<=^|\s):(?=:)|(?<=#)#(?=\[)/gm;

/** More marks on one letter than any script has would paint over the lines around it. */
const MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * Text of a student's that can do nothing where it is shown: what a terminal or a reader would obey
 * is spelled out, `\u{1b}`. Line ends and tabs stay.
 *
 * @param text anything
 * @param most characters that are kept
 */
export function inert(text: string, most = 4_000): string {
  const kept = text.length > most ? `${text.slice(0, most)}… (${text.length - most} more)` : text;
  return kept.replaceAll("\r\n", "\n").replace(MARKS, "$1…").replace(COMMAND, spell).replace(
    ACTIVE,
    (char) => char === "\n" || char === "\t" ? char : spell(char),
  );
}

function spell(char: string): string {
  return `\\u{${char.codePointAt(0)!.toString(16)}}`;
}

/** As {@linkcode inert}, on one line. */
export function inertLine(text: string, most = 1_000): string {
  return inert(text, most).replace(/\s*\n\s*/g, " ⏎ ").replaceAll("\t", " ");
}
