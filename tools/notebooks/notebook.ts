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

/** With what it prints, so that a reader sees it before a kernel runs. */
interface CodeCell {
  cell_type: "code";
  execution_count: null;
  id: string;
  metadata: Record<string, never>;
  outputs: Printed[];
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
 */
export function notebook(pieces: Piece[]): string {
  const file = { cells: pieces.map(cell), metadata: METADATA, nbformat: 4, nbformat_minor: 5 };
  return JSON.stringify(file, null, 1) + "\n";
}

function cell({ id, kind, source, output }: Piece): Cell {
  if (kind === "markdown") {
    return { cell_type: "markdown", id, metadata: {}, source: lines(source) };
  }
  const outputs = output ? [printed(output)] : [];
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

/** Each line keeps its end. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
