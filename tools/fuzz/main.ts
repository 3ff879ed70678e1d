/** `deno task fuzz [--cases 1000] [--seed N]`: more cases than the tests have time for. */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";
import { readArgs } from "../read_args.ts";

const USAGE = "deno task fuzz [--cases 1000] [--seed N]: breaks solutions and answers at random.";

const { values } = readArgs(USAGE, () =>
  parseArgs({
    options: { cases: { type: "string", default: "1000" }, seed: { type: "string" } },
  }));
const [cases, seed] = [values.cases, values.seed ?? String(Date.now() % 2 ** 31)].map(Number);
if (![cases, seed].every(Number.isSafeInteger)) {
  console.error("--cases and --seed take whole numbers.");
  Deno.exit(2);
}

console.log(`Seed ${seed} repeats this: deno task fuzz --cases ${cases} --seed ${seed}`);
const { sources, frames, problems } = await fuzz(cases, seed);
console.log("Broken solutions came out as", sources);
console.log("Broken answers were taken as", frames);
for (const problem of problems) console.error(problem);
Deno.exit(problems.length === 0 ? 0 : 1);
