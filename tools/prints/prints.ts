import { type Built } from "../built.ts";

/**
 * A `ts` block, and the `text` block right below it that holds what it prints. A block that `ignore`
 * marks calls the reader's own exercises: no doc test runs it, and here the solutions stand in.
 */
const SHOWN = /^```ts( ignore)?\n((?:(?!```).*\n)*)```\n\n```text\n(?:(?!```).*\n)*```$/gm;
/** What a block imports from its own folder or from the one above. */
const RELATIVE_IMPORT = /(from ")(\.\.?\/[^"]+)/g;

/**
 * The lessons with what their blocks print, by their path in the course. A block prints when a
 * `text` block follows it at once; the others are left alone.
 *
 * @param names of the files in `lessons/`
 * @param root the course's folder
 */
export async function prints(names: string[], root: URL): Promise<Built> {
  const built: Record<string, string> = {};
  for (const name of names.filter((name) => /^\w+\.md$/.test(name)).toSorted()) {
    const file = new URL(`lessons/${name}`, root);
    const text = (await Deno.readTextFile(file)).replaceAll("\r\n", "\n");
    built[`lessons/${name}`] = await withPrints(text, file);
  }
  return built;
}

/** One text, with every `text` block below a `ts` block written anew. */
export async function withPrints(text: string, file: URL): Promise<string> {
  const sources = Array.from(text.matchAll(SHOWN), ([, , source]) => source);
  const outputs: string[] = [];
  for (const source of sources) outputs.push(await printed(source, file));
  return text.replaceAll(
    SHOWN,
    (_, mark = "", source: string) =>
      `\`\`\`ts${mark}\n${source}\`\`\`\n\n\`\`\`text\n${outputs.shift()}\`\`\``,
  );
}

/** Runs a block as a module, and returns the lines that it printed. */
async function printed(source: string, file: URL): Promise<string> {
  const solved = source.replaceAll('from "../exercises/', 'from "../solutions/');
  const absolute = solved.replaceAll(
    RELATIVE_IMPORT,
    (_, from, path) => from + new URL(path, file),
  );
  const lines: string[] = [];
  const log = console.log;
  console.log = (...values) => lines.push(values.map(shown).join(" "));
  try {
    // A block with the same text elsewhere is another module: the address ends with a count.
    await import(
      `data:application/typescript,${encodeURIComponent(absolute)}#${crypto.randomUUID()}`
    );
  } finally {
    console.log = log;
  }
  return lines.map((line) => `${line}\n`).join("");
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : Deno.inspect(value, { colors: false });
}
