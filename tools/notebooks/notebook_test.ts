import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { notebook } from "./notebook.ts";

const PIECES = [
  { id: "a-0", kind: "markdown" as const, section: "", source: "# A\n\ntext" },
  { id: "a-1", kind: "code" as const, section: "", source: "f();" },
];

describe("a notebook file", () => {
  it("holds a cell for each piece, never run", () => {
    assertEquals(JSON.parse(notebook(PIECES)).cells, [
      { cell_type: "markdown", id: "a-0", metadata: {}, source: ["# A\n", "\n", "text"] },
      {
        cell_type: "code",
        execution_count: null,
        id: "a-1",
        metadata: {},
        outputs: [],
        source: ["f();"],
      },
    ]);
  });

  it("stores what a cell prints", () => {
    const [, code] = PIECES;
    const { cells } = JSON.parse(notebook([{ ...code, output: "1\n2\n" }]));
    const printed = { name: "stdout", output_type: "stream", text: ["1\n", "2\n"] };
    assertEquals(cells[0].outputs, [printed]);
  });

  it("stores what a cell draws, below what it prints", () => {
    const [, code] = PIECES;
    const piece = { ...code, output: "1\n", picture: "a.svg" };
    const shown = { "image/svg+xml": "<svg>\n</svg>\n", "image/png": "iVBO", "text/plain": "A" };
    const { cells } = JSON.parse(notebook([piece], { "a.svg": shown }));
    assertEquals(cells[0].outputs.slice(1), [{
      data: {
        "image/png": "iVBO",
        "image/svg+xml": ["<svg>\n", "</svg>\n"],
        "text/plain": ["A"],
      },
      execution_count: null,
      metadata: {},
      output_type: "execute_result",
    }]);
  });

  it("is of format 4.5, for the kernel that Deno registers", () => {
    const { nbformat, nbformat_minor, metadata } = JSON.parse(notebook([]));
    assertEquals([nbformat, nbformat_minor], [4, 5]);
    assertEquals(metadata.kernelspec, {
      display_name: "Deno",
      language: "typescript",
      name: "deno",
    });
  });
});
