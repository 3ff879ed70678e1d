import type { Piece } from "./split.ts";

/** A Markdown link or picture that does not lead out to the web or to a heading. */
const RELATIVE_LINK = /\]\((?!\w+:|#)/g;
/** The beginning of what a TypeScript file imports from its own folder or from the one above. */
const RELATIVE_IMPORT = /(from "|import\(")(?:\.\/|(\.\.\/))/g;
/** The folder of the lessons, alone or before a file that a reader saves there: its imports are the text's. */
const OWN_FOLDER = /(?<=[`\s])lessons\/(?=`|\w+\.ts)/g;

/** A piece of a text, as it reads one folder further down: its links and imports go up first. */
export function oneFolderDown(piece: Piece): Piece {
  const imported = piece.source.replaceAll(RELATIVE_IMPORT, "$1../$2"); // in blocks that are not run too
  if (piece.kind === "code") return { ...piece, source: imported };
  const linked = imported.replaceAll(RELATIVE_LINK, "](../");
  return { ...piece, source: linked.replaceAll(OWN_FOLDER, "lessons/notebooks/") };
}
