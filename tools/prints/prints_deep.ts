import { assertEquals } from "@std/assert";
import { prints, withPrints } from "./prints.ts";

const ROOT = new URL("../../", import.meta.url);
const LESSON = new URL("lessons/01_normalize.md", ROOT);
const FENCE = "```";
const block = (source: string) => `${FENCE}ts\n${source}\n${FENCE}\n`;
const output = (text: string) => `${FENCE}text\n${text}${FENCE}`;

Deno.test("every block of a lesson prints what the lesson shows below it", async () => {
  const names = Array.from(Deno.readDirSync(new URL("lessons", ROOT)), ({ name }) => name);
  for (const [path, text] of Object.entries(await prints(names, ROOT))) {
    const committed = await Deno.readTextFile(new URL(path, ROOT));
    assertEquals(committed.replaceAll("\r\n", "\n"), text, `${path}: run deno task prints`);
  }
});

Deno.test("the output of a block is written into the text block below it, and into no other", async () => {
  const code = `import { Matrix } from "../lib/mod.ts";\n` +
    `console.log("rows", Matrix.from([[1, 2]]).toRows());\nconsole.log(3);`;
  const before = `${block(code)}\n${output("stale\n")}\n\nWords.\n\n${output("kept\n")}\n`;
  const after = `${block(code)}\n${output("rows [ [ 1, 2 ] ]\n3\n")}\n\nWords.\n\n${
    output("kept\n")
  }\n`;
  assertEquals(await withPrints(before, LESSON), after);
});

Deno.test("a block without a text block right below it is not run", async () => {
  const text = `${block("throw new Error();")}\nWords.\n\n${output("kept\n")}\n`;
  assertEquals(await withPrints(text, LESSON), text);
});

Deno.test("two blocks with the same text both print", async () => {
  const twice = `${block("console.log(1);")}\n${output("")}\n`.repeat(2);
  assertEquals(await withPrints(twice, LESSON), twice.replaceAll(output(""), output("1\n")));
});

Deno.test("a block that calls the reader's exercises prints what the solutions answer", async () => {
  const code = `import { relu } from "../exercises/03_relu.ts";\n` +
    `import { Matrix } from "../lib/mod.ts";\nconsole.log(relu(Matrix.from([[-1, 2]])).toRows());`;
  const text = (printed: string) =>
    block(code).replace("ts\n", "ts ignore\n") + `\n${output(printed)}\n`;
  assertEquals(await withPrints(text(""), LESSON), text("[ [ 0, 2 ] ]\n"));
});
