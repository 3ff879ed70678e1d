/** The page's script, each file after those that it needs. */
const FILES = ["network.js", "preprocess.js", "bars.js", "pad.js", "main.js"];

/** The files of `browser/` as one script: a page that opens from a disk may import none. */
export async function script(): Promise<string> {
  const sources = await Promise.all(
    FILES.map((name) => Deno.readTextFile(new URL(`browser/${name}`, import.meta.url))),
  );
  return sources.map((source) =>
    source.replace(/^import .*;$/gm, "").replace(/^export (?=function|class)/gm, "")
  ).join("\n");
}
