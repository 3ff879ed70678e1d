import type { Shown } from "../../grader/course/notebook/shown.ts";
import type { Piece } from "./split.ts";

/** A cell of Jupyter's format 4.5. */
type Cell = MarkdownCell | CodeCell;

interface MarkdownCell {
  cell_type: "markdown";
  id: string;
  metadata: Record<string, never>;
  source: string[];
}

/** What Jupyter writes below a cell that printed. */
interface Printed {
  name: "stdout";
  output_type: "stream";
  text: string[];
}

/** What Jupyter writes below a cell that draws: a drawing's lines apart, and a PNG as one text. */
interface Drawn {
  data: { "image/png"?: string; "image/svg+xml": string[]; "text/plain": string[] };
  execution_count: null;
  metadata: Record<string, never>;
  output_type: "execute_result";
}

/** With what it prints and draws, so that a reader sees it before a kernel runs. */
interface CodeCell {
  cell_type: "code";
  execution_count: null;
  id: string;
  metadata: Record<string, never>;
  outputs: (Printed | Drawn)[];
  source: string[];
}

/** The kernel that `deno jupyter --install` registers, and how its language is coloured. */
const METADATA = {
  kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
  language_info: {
    file_extension: ".ts",
    mimetype: "text/x.typescript",
    name: "typescript",
    pygments_lexer: "typescript",
  },
};

/**
 * A notebook file, in the very bytes in which Jupyter would save it: one space of indentation, keys
 * in alphabetical order.
 *
 * @param pictures what the cells draw, by the names that the pieces give them
 */
export function notebook(pieces: Piece[], pictures: Record<string, Shown> = {}): string {
  const cells = pieces.map((piece) => cell(piece, pictures));
  const file = { cells, metadata: METADATA, nbformat: 4, nbformat_minor: 5 };
  return JSON.stringify(file, null, 1) + "\n";
}

function cell({ id, kind, source, output, picture }: Piece, pictures: Record<string, Shown>): Cell {
  if (kind === "markdown") {
    return { cell_type: "markdown", id, metadata: {}, source: lines(source) };
  }
  const outputs = [
    ...(output ? [printed(output)] : []),
    ...(picture ? [drawn(pictures[picture])] : []),
  ];
  return {
    cell_type: "code",
    execution_count: null,
    id,
    metadata: {},
    outputs,
    source: lines(source),
  };
}

function printed(output: string): Printed {
  return { name: "stdout", output_type: "stream", text: lines(output) };
}

function drawn({ "image/png": png, "image/svg+xml": svg, "text/plain": title }: Shown): Drawn {
  return {
    data: {
      ...(png && { "image/png": png }),
      "image/svg+xml": lines(svg),
      "text/plain": lines(title),
    },
    execution_count: null,
    metadata: {},
    output_type: "execute_result",
  };
}

/** Each line keeps its end. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
