/** Control, format (bidi among them) and private characters, line separators, lone surrogates. */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
/** GitHub's older form of a command, `##[error]`, which it obeys anywhere in a line. */
const OLDER_COMMAND = /##(?=\[)/g;

/**
 * Text of a student's that can do nothing where it is shown: what a terminal or a reader would obey
 * is spelled out, `\u{1b}`. Line ends and tabs stay.
 *
 * @param text anything
 * @param most characters that are kept
 */
export function inert(text: string, most = 4_000): string {
  const kept = text.length > most ? `${text.slice(0, most)}… (${text.length - most} more)` : text;
  return kept.replaceAll("\r\n", "\n").replace(OLDER_COMMAND, "#\\u{23}").replace(
    ACTIVE,
    (char) => char === "\n" || char === "\t" ? char : `\\u{${char.codePointAt(0)!.toString(16)}}`,
  );
}

/** As {@linkcode inert}, on one line. */
export function inertLine(text: string, most = 1_000): string {
  return inert(text, most).replace(/\s*\n\s*/g, " ⏎ ").replaceAll("\t", " ");
}
