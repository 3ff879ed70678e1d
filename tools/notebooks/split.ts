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
  /** What a `ts` block draws: the picture right below it, as the Markdown names it. */
  picture?: string;
}

/**
 * The inside of each `ts` block, of the `text` block right below it, and the picture right below both.
 * Other blocks, such as `sh`, stay in the Markdown.
 */
const CODE = new RegExp(
  "^```ts\\n(.*?)^```$" +
    "(?:\\n\\n```text\\n((?:(?!```)[^\\n]*\\n)*)```$)?" +
    "(?:\\n\\n!\\[[^\\]]*\\]\\(([^)]+)\\)$)?",
  "ms",
);
const HEADING = /^## (.*)/;

/** Cuts a text at its `ts` blocks and before each `##` heading, whatever its line ends. */
export function split(name: string, text: string): Piece[] {
  let section = "";
  const pieces = text.replaceAll("\r\n", "\n").split(CODE); // text, code, output, picture, text, …
  const parts = pieces.flatMap(
    (part, i): Omit<Piece, "id">[] => {
      if (i % 4 === 1) return [code(section, part, pieces[i + 1], pieces[i + 2])];
      if (i % 4 > 1) return [];
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

function code(
  section: string,
  source: string,
  output: string | undefined,
  picture: string | undefined,
): Omit<Piece, "id"> {
  return {
    kind: "code",
    section,
    source: source.trim(),
    ...(output !== undefined && { output }),
    ...(picture !== undefined && { picture }),
  };
}
