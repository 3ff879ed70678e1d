/** The parts of the benchmark: what each measures, as Markdown for its place in docs/benchmarks.md. */
import { CONV_BENCH, writeDigits } from "./conv_data.ts";
import { writeData } from "./data.ts";
import { feedback } from "./feedback.ts";
import { allPeers, convolutions, course, multipliers, type Peer, writers } from "./peers.ts";
import { PRODUCTS, TIMES } from "./products.ts";
import { doublingTable, feedbackTable, peersTable, productsTable, stepsTable } from "./report.ts";
import { alternate, type Runner, start } from "./runner.ts";
import { STEPS, writeText } from "./writer_data.ts";

/** Measures so many rounds; the folder is empty, and its own. */
type Benchmark = (folder: string, rounds: number) => Promise<string>;

/** By the name that chooses it. */
export const PARTS: Record<string, Benchmark> = {
  training: async (folder, rounds) =>
    `${await comparison(folder, rounds)}\n\n${await doubling(folder, rounds)}`,
  waiting: async (_, rounds) => feedbackTable(await feedback(rounds)),
  convolution: async (folder, rounds) =>
    `${await convolving(folder, rounds)}\n\n${await products(rounds)}`,
  "language-model": writing,
};

/** Hidden units and images, to see that time grows in proportion. */
const SIZES = [[128, 30_000], [128, 60_000], [64, 60_000], [256, 60_000]];

async function comparison(folder: string, rounds: number): Promise<string> {
  await writeData(folder);
  const { started, leftOut } = await runAll(allPeers(folder), rounds);
  const versions = [...new Set(started.map(({ version }) => version))].join("; ") + ".";
  const tables = [peersTable(started, "updates"), peersTable(started, "epoch")];
  return [...tables, versions, ...leftOut].join("\n\n");
}

/** The course alone, with twice the images, and with twice the hidden units, twice over. */
async function doubling(folder: string, rounds: number): Promise<string> {
  const peers = [];
  for (const [hidden, images] of SIZES) {
    const subfolder = `${folder}/${hidden}-${images}`;
    await Deno.mkdir(subfolder);
    await writeData(subfolder, hidden);
    peers.push(course(subfolder, subfolder, images));
  }
  const { started, leftOut } = await runAll(peers, rounds);
  if (leftOut.length > 0) throw new Error(leftOut.join("\n"));
  const [half, usual, narrow, wide] = started;
  return doublingTable([
    ["30,000 to 60,000 images", half, usual],
    ["64 to 128 hidden units", narrow, usual],
    ["128 to 256 hidden units", usual, wide],
  ]);
}

/** The steps of the convolutional network of the second capstone. */
async function convolving(folder: string, rounds: number): Promise<string> {
  await writeDigits(folder);
  const { started, leftOut } = await runAll(convolutions(folder), rounds);
  return [stepsTable(started, CONV_BENCH.steps), ...leftOut].join("\n\n");
}

/** Its products alone; nothing where numpy is not installed. */
async function products(rounds: number): Promise<string> {
  const compared: Parameters<typeof productsTable>[0] = [];
  for (const product of PRODUCTS) {
    const { started, leftOut } = await runAll(multipliers(product), rounds);
    if (leftOut.length > 0) return "";
    const [own, other] = started;
    compared.push([product, own, other]);
  }
  return productsTable(compared, TIMES);
}

/** The steps of the language model of the third capstone. */
async function writing(folder: string, rounds: number): Promise<string> {
  await writeText(folder);
  const { started, leftOut } = await runAll(writers(folder), rounds);
  return [stepsTable(started, STEPS), ...leftOut].join("\n\n");
}

/** Runs the rounds of all peers; those that can't take part are left out, and why is said. */
async function runAll(
  peers: Peer[],
  rounds: number,
): Promise<{ started: Runner[]; leftOut: string[] }> {
  const started: Runner[] = [];
  const leftOut: string[] = [];
  for (const peer of peers) {
    const runner = await start(peer);
    if (typeof runner === "string") leftOut.push(`Left out: ${peer.name}: ${runner}`);
    else started.push(runner);
  }
  await alternate(started, rounds);
  for (const runner of started) await runner.stop();
  return { started, leftOut };
}
