/**
 * `deno task verify`: proves by counting that no right answer loses points, that no wrong one
 * keeps them all, and that what the report says of a mistake is so.
 *
 *     deno task verify [--short] [--write] [PART…]
 */
import { Crew } from "./crew.ts";
import { LEDGER, Ledger } from "./ledger.ts";
import { FULL, PARTS, SHORT } from "./parts.ts";
import { section, writeSection } from "./part.ts";

const words = Deno.args.filter((word) => !word.startsWith("--"));
const unknown = [
  ...words.filter((word) => !Object.hasOwn(PARTS, word)),
  ...Deno.args.filter((word) => word.startsWith("--") && !["--short", "--write"].includes(word)),
];
if (unknown.length > 0) {
  const isHelp = unknown.includes("--help");
  console.log(`deno task verify [--short] [--write] [${Object.keys(PARTS).join("|")}]…`);
  Deno.exit(isHelp ? 0 : 2);
}
const scale = Deno.args.includes("--short") ? SHORT : FULL;
const crew = new Crew(new Ledger(LEDGER));
let holds = true;
for (const name of words.length > 0 ? words : Object.keys(PARTS)) {
  const findings = await PARTS[name](scale, crew);
  console.log(section(findings));
  if (Deno.args.includes("--write")) await writeSection(name, findings);
  holds &&= findings.failures.length === 0;
}
crew.end();
Deno.exit(holds ? 0 : 1);
