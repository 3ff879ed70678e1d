import { assert, assertEquals } from "@std/assert";
import { isMatching, P } from "ts-pattern";
import {
  DISPLAY,
  showCurves,
  showHeatMap,
  showMistakes,
  showPrediction,
  showWeights,
} from "../grader/course/notebook/mod.ts";
import { differing } from "../tools/built.ts";
import { notebooks } from "../tools/notebooks/notebooks.ts";
import { FOLDER, texts } from "../tools/notebooks/texts.ts";

const written = await texts();
const drawn = notebooks(written);

/** What Jupyter's format 4.5 asks of a cell, with what it printed. */
const ID = P.string.regex(/^[a-zA-Z0-9-_]{1,64}$/);
const COMMON = { id: ID, metadata: {}, source: P.array(P.string) };
const MARKDOWN = { ...COMMON, cell_type: "markdown" } as const;
const PRINTED = { name: "stdout", output_type: "stream", text: P.array(P.string) } as const;
const DRAWN = {
  data: {
    "image/png": P.string.regex(/^iVBOR/), // all on one line, as Jupyter writes it
    "image/svg+xml": P.array(P.string),
    "text/plain": P.array(P.string),
  },
  execution_count: null,
  metadata: {},
  output_type: "execute_result",
} as const;
const CODE = {
  ...COMMON,
  cell_type: "code",
  execution_count: null,
  outputs: P.array(P.union(PRINTED, DRAWN)),
} as const;
const NOTEBOOK = {
  cells: P.array(P.union(MARKDOWN, CODE)),
  metadata: { kernelspec: { name: "deno" }, language_info: { name: "typescript" } },
  nbformat: 4,
  nbformat_minor: 5,
} as const;

/** The cells of each notebook, with their text in one piece. */
const cells = Object.entries(drawn).flatMap(([name, file]) => {
  const notebook: unknown = JSON.parse(file);
  assert(isMatching(NOTEBOOK, notebook), `${name} is not in Jupyter's format 4.5`);
  return notebook.cells.map((cell) => ({ name, ...cell, text: cell.source.join("") }));
});

Deno.test("the notebooks are up to date", async () => {
  assertEquals(await differing(drawn, "lessons/notebooks/"), [], "run: deno task notebooks");
});

Deno.test("no other file lies among the notebooks", () => {
  const found = Array.from(Deno.readDirSync(FOLDER), ({ name }) => name);
  const notebooks = found.filter((name) => name !== ".ipynb_checkpoints"); // Jupyter's own
  assertEquals(notebooks.toSorted(), Object.keys(drawn));
});

Deno.test("no cell declares a name in another way than a cell before it: Deno would refuse that", () => {
  const declared = cells.filter(({ cell_type }) => cell_type === "code")
    .flatMap(({ name, text }) => declarations(text).map((one) => ({ name, ...one })));
  assert(declared.length > 100);
  const refused = declared.filter(({ name, what, kind }, i) => {
    const first = declared.findIndex((one) => one.name === name && one.what === what);
    return first < i && declared[first].kind !== kind;
  });
  assertEquals(refused, []);
});

Deno.test("no two cells of a notebook have the same id, and no line in one is cut", () => {
  const names = cells.map(({ name, id }) => `${name} ${id}`);
  assertEquals(names, [...new Set(names)]);
  for (const { id, source } of cells) {
    const whole = source.slice(0, -1).every((line) => /^[^\n]*\n$/.test(line));
    assert(whole, `a line of ${id} has no line end, or two`);
  }
});

Deno.test("every cell that runs shows something, as text or as a drawing with its PNG", () => {
  for (const cell of cells) {
    if (cell.cell_type !== "code") continue;
    assert(cell.outputs.length > 0, `${cell.id} prints nothing and draws nothing`);
  }
});

Deno.test("a notebook is small enough for GitHub to show it", () => {
  for (const [name, file] of Object.entries(drawn)) {
    assert(file.length < 500_000, `${name} has ${file.length} bytes`);
  }
});

Deno.test("the last cells have stored what they draw without a network", async () => {
  const shows = [showCurves, showHeatMap, showWeights, showMistakes];
  const pictures = [...shows.map((show) => show(undefined)), showPrediction(undefined, 2325)];
  const stored = cells.flatMap((cell) => cell.cell_type === "code" ? cell.outputs : [])
    .filter((output) => output.output_type === "execute_result")
    .map(({ data }) => ({
      ...data,
      "image/svg+xml": data["image/svg+xml"].join(""),
      "text/plain": data["text/plain"].join(""),
    }));
  assertEquals<unknown>(stored, await Promise.all(pictures.map((picture) => picture[DISPLAY]())));
});

Deno.test("every piece of a lesson is in a notebook", () => {
  for (const lesson of Object.keys(written.lessons)) {
    const places = cells.filter(({ id }) => id.startsWith(`${lesson}-`))
      .map(({ id }) => Number(id.slice(lesson.length + 1)));
    assertEquals(new Set(places).size, Math.max(...places) + 1, `${lesson} has a gap`);
  }
});

Deno.test("every link, picture and import leads to a file, seen from the notebooks", async () => {
  for (const { id, text } of cells) {
    for (const [, link, module] of text.matchAll(/\]\((?!https?:)([^)#]+)|from "(\.[^"]+)"/g)) {
      const target = link ?? module;
      const found = await Deno.stat(new URL(target, FOLDER)).then(() => true, () => false);
      assert(found, `${id} leads to ${target}, which is not there`);
    }
  }
});

Deno.test("no answer is folded over the end of a cell, and no lesson navigates", () => {
  for (const { id, text } of cells) {
    assertEquals(text.match(/<details>/g)?.length, text.match(/<\/details>/g)?.length, id);
    assert(!/all lessons\]/i.test(text), `${id} navigates between the lessons' files`);
  }
});

/** What a cell declares on its outermost level, and how. */
function declarations(text: string): { kind: string; what: string }[] {
  const found = text.matchAll(/^(const|let|class|function) (?:([\w$]+)|[[{]([^=]*)[\]}] =)/gm);
  return Array.from(found).flatMap(([, kind, one, several = ""]) => {
    const names = one ? [one] : several.split(",").map((part) => part.split(":").at(-1)!.trim());
    return names.map((what) => ({ kind, what }));
  });
}
