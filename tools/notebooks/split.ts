/** A part of a Markdown text that becomes one cell. */
export interface Piece {
  /** The text's name and the piece's place in it: `08_backward-3`. */
  id: string;
  kind: "markdown" | "code";
  /** The `##` heading under which it stands; empty above the first one. */
  section: string;
  /** Markdown, or the inside of a `ts` block. */
  source: string;
  /** What a `ts` block prints: the `text` block right below it. */
  output?: string;
}

/**
 * The inside of each `ts` block, and of the `text` block right below it. Other blocks, such as `sh`,
 * stay in the Markdown.
 */
const CODE = /^```ts\n(.*?)^```$(?:\n\n```text\n((?:(?!```)[^\n]*\n)*)```$)?/ms;
const HEADING = /^## (.*)/;

/** Cuts a text at its `ts` blocks and before each `##` heading, whatever its line ends. */
export function split(name: string, text: string): Piece[] {
  let section = "";
  const pieces = text.replaceAll("\r\n", "\n").split(CODE); // text, code, output, text, …
  const parts = pieces.flatMap(
    (part, i): Omit<Piece, "id">[] => {
      if (i % 3 === 1) return [code(section, part, pieces[i + 1])];
      if (i % 3 === 2) return [];
      return part.split(/^(?=## )/m).map((source) => {
        section = source.match(HEADING)?.[1] ?? section;
        return { kind: "markdown", section, source: source.trim() };
      });
    },
  );
  return parts
    .filter(({ source }) => source !== "")
    .map((part, i) => ({ id: `${name}-${i}`, ...part }));
}

function code(section: string, source: string, output: string | undefined): Omit<Piece, "id"> {
  const piece = { kind: "code" as const, section, source: source.trim() };
  return output === undefined ? piece : { ...piece, output };
}
