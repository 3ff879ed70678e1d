/**
 * `deno task bench [PART…] [--rounds N] [--write]`: this course and its peers, in turn, side by side, and how
 * long its commands take. `--write` puts the results into docs/benchmarks.md, each part in its place.
 */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { readArgs } from "../read_args.ts";
import { PARTS } from "./parts.ts";
import { withResults } from "./report.ts";

const DOCUMENT = new URL("../../docs/benchmarks.md", import.meta.url);
const NAMES = Object.keys(PARTS);
const USAGE =
  "deno task bench [PART…] [--rounds 7] [--write]: measures the course beside its peers.\n" +
  `The parts are ${NAMES.join(", ")}; without a name, all are measured.`;

const { values, positionals } = readArgs(USAGE, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "7" },
      write: { type: "boolean", default: false },
    },
  }));
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  stop(`--rounds is a whole number from 1, not ${values.rounds}`);
}
const unknown = positionals.find((name) => !NAMES.includes(name));
if (unknown !== undefined) stop(`There is no part ${unknown}: the parts are ${NAMES.join(", ")}`);

for (const name of positionals.length > 0 ? positionals : NAMES) {
  const results = `${about(name)}\n\n${await measured(name)}`;
  console.log(`${results}\n`);
  if (values.write) await write(name, results);
}

function stop(problem: string): never {
  console.error(problem);
  Deno.exit(2);
}

function about(name: string): string {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, \`deno task bench ${name} --rounds ${rounds}\` on ${cpus().length} cores of ` +
    `${model}, ${memory} GiB, ${Deno.build.os}; median (smallest–largest) of ${rounds} rounds after ` +
    "one to warm up.";
}

async function measured(name: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  try {
    return await PARTS[name](folder, rounds);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function write(name: string, results: string): Promise<void> {
  const document = await Deno.readTextFile(DOCUMENT);
  await Deno.writeTextFile(DOCUMENT, withResults(document, name, results));
}
