/**
 * Hostile submissions that can't be ordinary files of a repository: links, pipes, huge and odd bytes.
 *
 * Each makes the exercise file at `path`; `expect` holds verdicts as in the header lines of the
 * other files in this folder. A file that is no regular one is refused before anything reads it:
 * that is `unstageable` too.
 */

/** One submission, and how to make it. */
export interface Generated {
  name: string;
  tries: string;
  expect: string[];
  make(path: string): Promise<void>;
}

const IMPORT = 'import { Matrix } from "../lib/mod.ts";\n';
const RIGHT = `${IMPORT}
export function softmax(x) {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
`;
const WRONG = `${IMPORT}
export function softmax(x) {
  return new Matrix(x.rows, x.cols);
}
`;

function text(name: string, tries: string, expect: string[], source: () => string): Generated {
  return { name, tries, expect, make: (path) => Deno.writeTextFile(path, source()) };
}

function bytes(name: string, tries: string, expect: string[], source: () => Uint8Array): Generated {
  return { name, tries, expect, make: (path) => Deno.writeFile(path, source()) };
}

function link(name: string, tries: string, target: string): Generated {
  return { name, tries, expect: ["unstageable"], make: (path) => Deno.symlink(target, path) };
}

function nested(open: string, close: string, depth: number): string {
  return open.repeat(depth) + "1" + close.repeat(depth);
}

function utf8(source: string): number[] {
  return [...new TextEncoder().encode(source)];
}

export const generated: Generated[] = [
  // What is at the path is no regular file.
  link("symlink-to-solution", "be a link to the reference", "../solutions/04_softmax.ts"),
  link("symlink-to-system-file", "be a link to a system file", "/etc/passwd"),
  link("symlink-to-environment", "be a link to the environment of a process", "/proc/self/environ"),
  link("symlink-to-endless-file", "be a link to a file that never ends", "/dev/zero"),
  link("symlink-to-nothing", "be a link to a file that does not exist", "digits-hostile-nowhere"),
  link("symlink-to-folder", "be a link to a folder", "/tmp"),
  {
    name: "symlink-loop",
    tries: "be a link to itself",
    expect: ["unstageable"],
    make: (path) => Deno.symlink(path, path),
  },
  {
    name: "folder",
    tries: "be a folder with the right file within",
    expect: ["unstageable"],
    async make(path) {
      await Deno.mkdir(path);
      await Deno.writeTextFile(`${path}/mod.ts`, RIGHT);
    },
  },
  {
    name: "named-pipe",
    tries: "be a pipe that nobody writes into, so that a reader waits for ever",
    expect: ["unstageable"],
    async make(path) {
      const { success } = await new Deno.Command("mkfifo", { args: [path] }).output();
      if (!success) throw new Error(`mkfifo could not make ${path}`);
    },
  },
  {
    name: "sparse-giant",
    tries: "be a file of ten gigabytes that takes no room",
    expect: ["unstageable"],
    async make(path) {
      await Deno.writeTextFile(path, RIGHT);
      await Deno.truncate(path, 10_000_000_000);
    },
  },

  // The size of the source.
  text("two-megabytes", "be a right source of two megabytes", ["unstageable"], () =>
    RIGHT + "// padding\n".repeat(200_000)),
  text("just-under-the-limit", "be a right source just below one megabyte", ["passed"], () =>
    RIGHT + "//".padEnd(990_000 - RIGHT.length, "-") + "\n"),
  text("one-long-line", "be one line of 900,000 letters", ["passed"], () =>
    RIGHT + `export const text = "${"a".repeat(900_000)}";`),
  text("error-in-a-long-line", "have an error quoted whose line has 900,000 letters", ["syntax"], () =>
    `export const text = "${"\u202e".repeat(150_000)}${"a".repeat(400_000)}" +;`),
  text("empty", "be an empty file", ["missing-export"], () => ""),
  text("white-space", "be a megabyte of blank lines", ["missing-export"], () => " \n".repeat(450_000)),

  // Bytes that are no text.
  bytes("binary", "be a picture", ["syntax"], () => {
    const noise = Uint8Array.from({ length: 65_536 }, (_, i) => (i * 2_654_435_761) >>> 24);
    noise.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return noise;
  }),
  bytes("program", "be a program of the machine", ["syntax"], () =>
    new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...new Array(4_096).fill(0x90)])),
  bytes("wasm", "be a WebAssembly module under the name of a source", ["syntax"], () =>
    new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])),
  bytes("nul-bytes", "be nothing but NULs", ["syntax"], () => new Uint8Array(100_000)),
  bytes("broken-utf8-in-text", "hold bytes that are no UTF-8 in a text", ["passed"], () =>
    new Uint8Array([...utf8(RIGHT + 'export const text = "'), 0xff, 0xfe, 0xc0, 0x80, ...utf8('";\n')])),
  bytes("lone-surrogate-bytes", "hold half a letter in three bytes", ["passed"], () =>
    new Uint8Array([...utf8(RIGHT + 'export const text = "'), 0xed, 0xa0, 0x80, ...utf8('";\n')])),
  bytes("nul-in-text", "hold a NUL within a text of a right source", ["passed"], () =>
    new Uint8Array([...utf8(RIGHT + 'export const text = "'), 0, ...utf8('";\nconsole.log(text);\n')])),
  text("byte-order-mark", "begin with a byte order mark, which is honest", ["passed"], () => "\ufeff" + RIGHT),
  bytes("utf-16", "be written in UTF-16, as some editors do", ["passed"], () =>
    new Uint8Array([0xff, 0xfe, ...[...RIGHT].flatMap((c) => [c.charCodeAt(0), 0])])),
  text("carriage-returns", "end its lines as another system does, which is honest", ["passed"], () =>
    RIGHT.replaceAll("\n", "\r\n")),
  text("carriage-returns-alone", "end its lines as a very old system does", ["passed"], () =>
    RIGHT.replaceAll("\n", "\r")),

  // Depth: what recurses in a parser overflows its stack.
  text("nested-parentheses", "nest 50,000 parentheses, which aborts the parser", ["crashed"], () =>
    `export const softmax = ${nested("(", ")", 50_000)};`),
  text("nested-lists", "nest 50,000 lists", ["crashed"], () =>
    `export const softmax = ${nested("[", "]", 50_000)};`),
  text("nested-blocks", "nest 50,000 blocks", ["crashed"], () =>
    nested("{", "}", 50_000)),
  text("nested-functions", "nest 20,000 functions", ["crashed"], () =>
    `export const softmax = ${nested("() => (", ")", 20_000)};`),
  text("nested-templates", "nest 20,000 templates", ["crashed"], () =>
    `export const softmax = ${nested("`${", "}`", 20_000)};`),
  text("nested-types", "nest 50,000 types beside a right function", ["crashed"], () =>
    RIGHT + `export type Deep = ${nested("(", ")", 50_000)};`),
  text("long-sum", "add 300,000 numbers in one expression", ["crashed"], () =>
    `export const softmax = ${"1+".repeat(300_000)}1;`),
  text("long-chain", "chain 100,000 optional reads", ["crashed"], () =>
    `export const softmax = globalThis${"?.a".repeat(100_000)};`),
  text("long-else", "chain 20,000 conditions", ["crashed", "passed", "timed-out"], () =>
    RIGHT + "let n = 0;\n" + "if (n) n++; else ".repeat(20_000) + "n--;"),
  text("comments-unclosed", "begin 300,000 comments and end none, behind a brace", ["syntax"], () =>
    `export function softmax( {\n${"/* ".repeat(300_000)}`),
  text("nested-brackets-unclosed", "open 200,000 brackets and close none", ["syntax"], () =>
    `export const softmax = ${"[{(".repeat(66_000)}`),

  // Width: lists that grow without an end.
  text("many-imports", "import 10,000 files that don't exist", ["forbidden-import"], () =>
    Array.from({ length: 10_000 }, (_, i) => `import "../solutions/${i}.ts";\n`).join("")),
  text("many-lib-imports", "import lib 10,000 times", ["passed"], () =>
    RIGHT + Array.from({ length: 10_000 }, (_, i) => `import * as m${i} from "../lib/mod.ts";\n`).join("")),
  text("many-exports", "export 20,000 names beside the right one", ["passed"], () =>
    RIGHT + Array.from({ length: 20_000 }, (_, i) => `export const name${i} = ${i};\n`).join("")),
  text("many-exports-but-one", "export 20,000 names and not the right one", ["missing-export"], () =>
    Array.from({ length: 20_000 }, (_, i) => `export const name${i} = ${i};\n`).join("")),
  text("one-long-name", "export one name of 500,000 letters", ["missing-export"], () =>
    `export const ${"a".repeat(500_000)} = 1;`),
  text("many-type-errors", "have the type checker print 20,000 errors", ["wrong-answer"], () =>
    WRONG + Array.from({ length: 20_000 }, (_, i) => `const e${i}: string = ${i};\n`).join("")),
  text("long-specifier", "import from a path of 500,000 letters", ["forbidden-import"], () =>
    `import "../${"a/".repeat(250_000)}x.ts";`),
  text("long-data-url", "import a data URL of 500,000 letters", ["wrong-answer"], () =>
    WRONG + `import "data:text/javascript,/*${"a".repeat(500_000)}*/";`),
  text("source-map-bomb", "bring a source map along whose mappings decode to gigabytes", ["threw"], () =>
    'export function softmax() {\n  throw new Error("look into my source map");\n}\n' +
    "//# sourceMappingURL=data:application/json;base64," +
    btoa(`{"version":3,"sources":["a.ts"],"names":[],"mappings":"${"AAAA,".repeat(100_000)}AAAA"}`)),
];
