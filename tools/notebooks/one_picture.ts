import type { Piece } from "./split.ts";

const PICTURE = /<p>\n<picture>\n.*\n {2}<img alt="([^"]*)" src="([^"]*)">\n<\/picture>\n<\/p>/g;

/** A piece with each `<picture>`, which Jupyter does not show, as its light form alone. */
export function onePicture(piece: Piece): Piece {
  return { ...piece, source: piece.source.replaceAll(PICTURE, "![$1]($2)") };
}
