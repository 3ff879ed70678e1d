/**
 * `deno task verify`: proves by counting that no right answer loses points, that no wrong one
 * keeps them all, and that what the report says of a mistake is so.
 *
 *     deno task verify [--short | --seeds N] [--write] [PART…]
 */
import { parseArgs } from "node:util";
import { Crew } from "./crew.ts";
import { LEDGER, Ledger } from "./ledger.ts";
import { FULL, onSeeds, PARTS, SHORT } from "./parts.ts";
import { section, writeSection } from "./part.ts";

const USAGE = `deno task verify [--short | --seeds N] [--write] [${Object.keys(PARTS).join("|")}]…`;
const { values, positionals } = argumentsOf(Deno.args);
const scale = values.short ? SHORT : values.seeds ? onSeeds(Number(values.seeds)) : FULL;
const crew = new Crew(new Ledger(LEDGER));
let holds = true;
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const findings = await PARTS[name](scale, crew);
  console.log(section(findings));
  if (values.write) await writeSection(name, findings);
  holds &&= findings.failures.length === 0;
}
crew.end();
Deno.exit(holds ? 0 : 1);

function argumentsOf(args: string[]) {
  const options = {
    short: { type: "boolean" },
    seeds: { type: "string" },
    write: { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  const parsed = parseArgs({ args, options, allowPositionals: true, strict: false });
  const { help, seeds = "1" } = parsed.values;
  const isKnown = parsed.positionals.every((name) => Object.hasOwn(PARTS, name)) &&
    Object.keys(parsed.values).every((name) => Object.hasOwn(options, name)) &&
    /^[1-9][0-9]{0,3}$/.test(String(seeds));
  if (isKnown && !help) return parsed;
  console.log(USAGE);
  Deno.exit(help ? 0 : 2);
}
