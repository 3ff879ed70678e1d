/** A part of a Markdown text that becomes one cell. */
export interface Piece {
  /** The text's name and the piece's place in it: `08_backward-3`. */
  id: string;
  kind: "markdown" | "code";
  /** The `##` heading under which it stands; empty above the first one. */
  section: string;
  /** Markdown, or the inside of a `ts` block. */
  source: string;
}

/** The inside of each `ts` block. Other blocks, such as `text` and `sh`, stay in the Markdown. */
const CODE = /^```ts\n(.*?)^```$/ms;
const HEADING = /^## (.*)/;

/** Cuts a text at its `ts` blocks and before each `##` heading, whatever its line ends. */
export function split(name: string, text: string): Piece[] {
  let section = "";
  const parts = text.replaceAll("\r\n", "\n").split(CODE).flatMap(
    (part, i): Omit<Piece, "id">[] => {
      if (i % 2 === 1) return [{ kind: "code", section, source: part.trim() }]; // text, code, text, …
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
