/**
 * `deno task bench [--rounds N] [--write]`: one epoch of the same training by this course and its
 * peers, in turn, side by side. `--write` puts the results into docs/benchmarks.md.
 */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { readArgs } from "../read_args.ts";
import { writeData } from "./data.ts";
import { allPeers, course, type Peer, writers } from "./peers.ts";
import { feedback } from "./feedback.ts";
import { doublingTable, feedbackTable, peersTable, withResults, writersTable } from "./report.ts";
import { alternate, type Runner, start } from "./runner.ts";
import { STEPS, writeText } from "./writer_data.ts";

/** Hidden units and images, to see that time grows in proportion. */
const SIZES = [[128, 30_000], [128, 60_000], [64, 60_000], [256, 60_000]];
const DOCUMENT = new URL("../../docs/benchmarks.md", import.meta.url);

const USAGE = "deno task bench [--rounds 7] [--write]: measures an epoch beside its peers.";

const { values } = readArgs(USAGE, () =>
  parseArgs({
    options: {
      rounds: { type: "string", default: "7" },
      write: { type: "boolean", default: false },
    },
  }));
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds is a whole number from 1, not ${values.rounds}`);
  Deno.exit(2);
}
const folder = await Deno.makeTempDir();
try {
  const waits = feedbackTable(await feedback(rounds));
  const results = [about(), await comparison(), await doubling(), await writing(), waits].join(
    "\n\n",
  );
  console.log(results);
  if (values.write) await write(results);
} finally {
  await Deno.remove(folder, { recursive: true });
}

function about(): string {
  const [{ model }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, \`deno task bench --rounds ${rounds}\` on ` +
    `${cpus().length} cores of ${model}, ${memory} GiB, ${Deno.build.os}: one epoch of 60,000 ` +
    `images, batch 128, 784-128-10; median (smallest–largest) of ${rounds} rounds after one to ` +
    "warm up.";
}

async function comparison(): Promise<string> {
  await writeData(folder);
  const { started, leftOut } = await startAll(allPeers(folder));
  await finish(started);
  const versions = [...new Set(started.map(({ version }) => version))].join("; ") + ".";
  const tables = [peersTable(started, "updates"), peersTable(started, "epoch")];
  return [...tables, versions, ...leftOut].join("\n\n");
}

/** The steps of the language model of the third capstone. */
async function writing(): Promise<string> {
  await writeText(folder);
  const { started, leftOut } = await startAll(writers(folder));
  await finish(started);
  return [writersTable(started, STEPS), ...leftOut].join("\n\n");
}

/** Starts some peers; those that can't take part are left out, and why is said. */
async function startAll(peers: Peer[]): Promise<{ started: Runner[]; leftOut: string[] }> {
  const started: Runner[] = [];
  const leftOut: string[] = [];
  for (const peer of peers) {
    const runner = await start(peer);
    if (typeof runner === "string") leftOut.push(`Left out: ${peer.name}: ${runner}`);
    else started.push(runner);
  }
  return { started, leftOut };
}

/** The course alone, with twice the images, and with twice the hidden units, twice over. */
async function doubling(): Promise<string> {
  const runners = [];
  for (const [hidden, images] of SIZES) {
    const subfolder = `${folder}/${hidden}-${images}`;
    await Deno.mkdir(subfolder);
    await writeData(subfolder, hidden);
    const runner = await start(course(subfolder, subfolder, images));
    if (typeof runner === "string") throw new Error(runner);
    runners.push(runner);
  }
  await finish(runners);
  const [half, usual, narrow, wide] = runners;
  return doublingTable([
    ["30,000 to 60,000 images", half, usual],
    ["64 to 128 hidden units", narrow, usual],
    ["128 to 256 hidden units", usual, wide],
  ]);
}

async function finish(runners: Runner[]): Promise<void> {
  await alternate(runners, rounds);
  for (const runner of runners) await runner.stop();
}

async function write(results: string): Promise<void> {
  await Deno.writeTextFile(DOCUMENT, withResults(await Deno.readTextFile(DOCUMENT), results));
}
