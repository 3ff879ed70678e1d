/** The page's script, each file after those that it needs. */
const FILES = [
  "base64",
  "halves",
  "words",
  "network",
  "strokes",
  "drawing",
  "typical",
  "says",
  "bars",
  "pictures",
  "pad",
  "cover",
  "why",
  "test_digits",
  "finder",
  "language_model",
  "characters",
  "heads",
  "writer",
  "main",
];

/** The files of `browser/` as one script: a page that opens from a disk may import none. */
export async function script(): Promise<string> {
  const sources = await Promise.all(
    FILES.map((name) => Deno.readTextFile(new URL(`browser/${name}.js`, import.meta.url))),
  );
  return sources.map((source, i) => asFunction(FILES[i], source)).join("\n");
}

/** A file as a function of its own, which returns what it exports: no names meet. */
function asFunction(name: string, source: string): string {
  const exported = Array.from(
    source.matchAll(/^export (?:function|class|const) (\w+)/gm),
    ([, it]) => it,
  );
  const body = source
    .replace(/^import (\{[^}]*\}) from "\.\/(\w+)\.js";$/gm, "const $1 = file_$2;")
    .replace(/^export /gm, "");
  return `const file_${name} = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();`;
}
