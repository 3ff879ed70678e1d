import type { Piece } from "./split.ts";

/** A Markdown link or picture that does not lead out to the web or to a heading. */
const RELATIVE_LINK = /\]\((?!\w+:|#)/g;
/** The beginning of what a TypeScript file imports from its own folder or from the one above. */
const RELATIVE_IMPORT = /(from "|import\(")(?:\.\/|(\.\.\/))/g;

/** A piece of a text, as it reads one folder further down: its links and imports go up first. */
export function deeper(piece: Piece): Piece {
  const imported = piece.source.replaceAll(RELATIVE_IMPORT, "$1../$2"); // in blocks that are not run too
  const source = piece.kind === "markdown" ? imported.replaceAll(RELATIVE_LINK, "](../") : imported;
  return { ...piece, source };
}
