/**
 * Proves the repository: every step that must hold, a line each; a failing step shows what failed.
 *
 * The tests prove that stubs score 0 and solutions score in full, that names match across the
 * folders and that every exercise has hints.
 */

/** What Deno is called with for each step, by what it proves. */
const STEPS: Record<string, string[]> = {
  "formatting": ["fmt", "--check"],
  "lint": ["lint"],
  "types": ["task", "check"],
  "tests, doc tests among them": ["task", "test"],
  "the beliefs are what the misconceptions show": ["task", "beliefs", "--check"],
  "exercises/ and the stubs are what solutions/ make": ["task", "stubs", "--check"],
  "texts have the points of the checks": ["task", "tables", "--check"],
  "the figures are what the data and the networks draw": ["task", "figures", "--check"],
  "lib/matmul.wasm is what its source builds": ["task", "build:kernel", "--check"],
  "the PNGs of figures are what the SVGs draw": ["task", "figures:png", "--check"],
  "data/mnist.zip is what its source builds": ["task", "data", "--check"],
  "data/moby_dick.txt is what its source builds": ["task", "text", "--check"],
};
/** Lines that say how much was tested. */
const COUNTS = /^(?:ok|FAILED) \| .*/gm;
/** The heading under which `deno test` repeats what failed, after everything that passed. */
const ERRORS = /^ ERRORS $/m;
const USAGE = `deno task ok: proves the repository.\n${
  Object.keys(STEPS).map((step) => `  - ${step}\n`).join("")
}`;

/** Runs one step and returns whether it held. */
async function holds(step: string, args: string[]): Promise<boolean> {
  const started = performance.now();
  const command = { args, env: { NO_COLOR: "1" }, stdin: "null" } as const;
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), command).output();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${success ? "✓" : "✗"} ${step}  (${seconds} s)`);
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  for (const [count] of said.matchAll(COUNTS)) console.log(`  ${count}`);
  if (!success) console.log(said.slice(Math.max(0, said.search(ERRORS))));
  return success;
}

if (Deno.args.length > 0) {
  const isHelp = Deno.args[0] === "--help";
  console.log(isHelp ? USAGE : `deno task ok takes no arguments; see deno task ok --help.`);
  Deno.exit(isHelp ? 0 : 2);
}
let failures = 0;
for (const [step, args] of Object.entries(STEPS)) {
  if (!await holds(step, args)) failures++;
}
console.log(failures === 0 ? "\nAll of it holds." : `\n${failures} of it did not hold.`);
Deno.exit(failures === 0 ? 0 : 1);
