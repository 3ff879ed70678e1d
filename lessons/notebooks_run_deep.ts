/** Runs the notebooks as Jupyter does, in copies of the course: untouched, and solved. */
import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copy, ownEnv } from "../grader/testdata/course_copy.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PARTS = ["deno.json", "deno.lock", "std", "lib", "data", "grader", "lessons"];
const NOTEBOOKS = ["1_lessons.ipynb", "2_line_by_line.ipynb", "3_deeper.ipynb"];
/** How many pictures arrive at least; of the five at the end, Deno's kernel may drop one or two. */
const FEWEST: Record<string, number> = {
  "1_lessons.ipynb": 3,
  "2_line_by_line.ipynb": 0,
  "3_deeper.ipynb": 0,
};
const SECONDS = 900;

const hasJupyter = await canConvert();
if (!hasJupyter) console.log("There is no jupyter nbconvert: the notebooks are not run.");

async function canConvert(): Promise<boolean> {
  try {
    const asked = new Deno.Command("jupyter", { args: ["nbconvert", "--version"] });
    return (await asked.output()).success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** Registers this Deno's kernel for one run; `deno jupyter --install` would do it for the user. */
async function registerKernel(folder: string): Promise<void> {
  const argv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
  const spec = { argv, display_name: "Deno", language: "typescript" };
  await Deno.mkdir(join(folder, "kernels", "deno"), { recursive: true });
  await Deno.writeTextFile(join(folder, "kernels", "deno", "kernel.json"), JSON.stringify(spec));
}

/** Runs a notebook where it lies, and returns what became of its code cells. */
async function run(name: string, root: string) {
  const jupyter = join(root, "jupyter");
  const { code, stderr } = await new Deno.Command("jupyter", {
    args: [
      ...["nbconvert", "--execute", "--to", "notebook", "--output-dir", jupyter],
      `--ExecutePreprocessor.startup_timeout=${SECONDS}`,
      `--ExecutePreprocessor.timeout=${SECONDS}`,
      name,
    ],
    cwd: join(root, "lessons", "notebooks"),
    env: {
      ...ownEnv(),
      JUPYTER_PATH: jupyter,
      JUPYTER_DATA_DIR: jupyter,
      JUPYTER_CONFIG_DIR: jupyter,
      JUPYTER_RUNTIME_DIR: join(jupyter, "runtime"),
    },
    stdin: "null",
  }).output();
  const said = new TextDecoder().decode(stderr);
  assertEquals(code, 0, said);
  assert(!/invalid/i.test(said), said); // what Jupyter says of a file outside its format
  const { cells } = JSON.parse(await Deno.readTextFile(join(jupyter, name)));
  return cells.filter(({ cell_type }: { cell_type: string }) => cell_type === "code");
}

interface Output {
  text?: string | string[];
  data?: Record<string, unknown>;
}

const hasPicture = ({ data = {} }: Output) => "image/svg+xml" in data;

/** What is stored below each cell of a notebook, by the cell's id. */
async function storedOutputs(name: string): Promise<Record<string, Output[]>> {
  const text = await Deno.readTextFile(join(ROOT, "lessons", "notebooks", name));
  const { cells } = JSON.parse(text) as { cells: { id: string; outputs?: Output[] }[] };
  return Object.fromEntries(cells.map(({ id, outputs = [] }) => [id, outputs]));
}

/** The text that a cell printed, in however many pieces, without the terminal's colours. */
function printed(outputs: Output[]): string {
  const text = outputs.flatMap(({ text = "" }) => text).join("");
  // deno-lint-ignore no-control-regex
  return text.replaceAll(/\x1b\[[\d;]*m/g, "");
}

/** The lines of a text that are not among those that are known. */
function strangeIn(text: string, known: ReadonlySet<string>): string[] {
  return text.split("\n").filter((line) => !known.has(line));
}

/** A copy of the course, with a kernel to run its notebooks. */
async function courseWith(exercises: "exercises" | "solutions"): Promise<string> {
  const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "notebooks-" }));
  for (const part of PARTS) await copy(join(ROOT, part), join(root, part));
  await copy(join(ROOT, exercises), join(root, "exercises"));
  await registerKernel(join(root, "jupyter"));
  return root;
}

/** The drawings below a cell, in all their forms, as one text each. */
function drawings(outputs: Output[]): Record<string, string>[] {
  return outputs.filter(hasPicture).map(({ data = {} }) =>
    Object.fromEntries(
      Object.entries(data).map(([form, text]) => [form, [text].flat().join("").trimEnd()]),
    )
  );
}

Deno.test("every cell of the notebooks holds in Jupyter", { ignore: !hasJupyter }, async () => {
  const root = await courseWith("solutions");
  try {
    for (const name of NOTEBOOKS) {
      const stored = await storedOutputs(name);
      // Deno's kernel sends some output outside its cell's turn: it arrives in the next cell, or is dropped.
      const known = new Set(
        Object.values(stored).flatMap((outputs) => printed(outputs).split("\n")),
      );
      let [arrived, expected, pictures] = [0, 0, 0];
      const cells = await run(name, root);
      assert(cells.length > 5, `${name} has only ${cells.length} cells`);
      for (const { id, execution_count, outputs } of cells) {
        assert(execution_count > 0, `${id} was not run`);
        if (id.startsWith("1_closing-")) {
          const [reference] = drawings(stored[id]);
          for (const own of drawings(outputs)) {
            pictures++;
            assert(own["text/plain"] !== reference["text/plain"], `${id} does not show their own`);
          }
          continue;
        }
        const [now, then] = [outputs, stored[id]].map(printed);
        assertEquals(strangeIn(now, known), [], `${id} prints what no cell has stored`);
        arrived += now.length;
        expected += then.length;
      }
      assert(arrived > 0.5 * expected, `of ${expected} letters only ${arrived} arrived`);
      assert(pictures >= FEWEST[name], `${name} shows only ${pictures} pictures`);
    }
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("an untouched course draws what is stored", { ignore: !hasJupyter }, async () => {
  const root = await courseWith("exercises");
  try {
    const [name] = NOTEBOOKS;
    const stored = await storedOutputs(name);
    let pictures = 0;
    for (const { id, outputs } of await run(name, root)) {
      const drawn = drawings(outputs);
      pictures += drawn.length;
      if (drawn.length > 0) assertEquals(drawn, drawings(stored[id]), id);
    }
    assert(pictures >= FEWEST[name], `${name} shows only ${pictures} pictures`);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
