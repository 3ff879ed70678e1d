import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { app } from "../../course/app.ts";
import { studentConfig, studentNotebook, studentPage, tasksOf } from "./texts.ts";

const TASKS = tasksOf(app);
const COPY = ["README.md", "lessons", "lessons/README.md", "exercises/01.ts"];

describe("a page of a student's copy", () => {
  const page = (text: string, path = "lessons/01.md", hasReference = true) =>
    studentPage(text, path, { isThere: (wanted) => COPY.includes(wanted), hasReference });

  it("keeps a link that leads somewhere, seen from the page", () => {
    const text = "[all](README.md), [yours](../exercises/01.ts#L3), [Deno](https://deno.com)";
    assertEquals(page(text), text);
  });

  it("keeps the words of a link that would lead nowhere, over two lines too", () => {
    assertEquals(page("- [As\nmany](../grader/misconceptions/a.ts): no."), "- As\nmany: no.");
    assertEquals(page("[all](README.md)", "data/README.md"), "all");
  });

  it("leaves out what stands between the marks, each time", () => {
    const marked = "<!-- not in a student's copy -->\nno\n\nno\n<!-- in every copy -->\n\n";
    assertEquals(page(`one\n\n${marked}two\n\n${marked}three\n`), "one\n\ntwo\n\nthree\n");
  });

  it("says what is so beside the reference, or what is so without it", () => {
    const marked =
      "<!-- beside the reference -->\nOnce.\n<!-- beside the student's own:\nTwice.\n-->\n\nend\n";
    assertEquals(page(marked), "Once.\n\nend\n");
    assertEquals(page(marked, undefined, false), "Twice.\n\nend\n");
  });

  it("leaves out what stands between the marks at the end of a notebook's cell", () => {
    const marked = "<!-- not in a student's copy -->\nno\n\n<!-- in every copy -->";
    assertEquals(page(`one\n\n${marked}`), "one\n\n");
  });

  it("does not offer to compare", () => {
    const lines = ["deno task reset 4     # a", "deno task compare 4   # b", "deno task report"];
    assertEquals(page(lines.join("\n")), `${lines[0]}\n${lines[2]}`);
  });
});

describe("a notebook of a student's copy", () => {
  it("keeps the words of a link that would lead nowhere, and all code", () => {
    const notebook = (...source: string[]) =>
      JSON.stringify(
        {
          cells: [
            { cell_type: "markdown", source },
            { cell_type: "code", source: ["calls[0](x);"] },
          ],
        },
        null,
        1,
      ) + "\n";
    const isThere = (path: string) => path === "lessons/README.md";
    const text = notebook("[all](../README.md)\n", "[As\n", "many](../../grader/a.ts): no.");
    assertEquals(
      studentNotebook(text, "lessons/notebooks/1.ipynb", { isThere, hasReference: true }),
      notebook("[all](../README.md)\n", "As\n", "many: no."),
    );
  });
});

describe("the configuration of a student's copy", () => {
  it("has the tasks that work there, and all else as it was", () => {
    const tasks = Object.fromEntries([...TASKS, "ok", "verify"].map((name) => [name, "deno"]));
    const rest = { lock: { frozen: true }, imports: { diff: "npm:diff@9.0.0" } };
    const config = JSON.parse(studentConfig(JSON.stringify({ ...rest, tasks }), TASKS));
    assertEquals(Object.keys(config.tasks), TASKS);
    assertEquals({ ...config, tasks: {} }, { ...rest, tasks: {} });
  });
});
