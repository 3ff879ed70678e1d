/**
 * The only file that reads arguments, prints, and exits.
 *
 * Commands are imported when the version has been looked at, so that an older Deno gets one line.
 */
const NEEDED = [2, 9, 0];

const isOlder = (version: string) => {
  const parts = version.split(".").map((part) => parseInt(part));
  const at = NEEDED.findIndex((part, i) => parts[i] !== part);
  return at !== -1 && parts[at] < NEEDED[at];
};

if (isOlder(Deno.version.deno)) {
  console.error(
    `This course needs Deno ${NEEDED.join(".")} or newer, and this is ${Deno.version.deno}: ` +
      "run deno upgrade, or npx -y deno@2.9.6 in place of deno.",
  );
  Deno.exit(2);
}

const { app } = await import("./course/app.ts");
const { run } = await import("./cli/mod.ts");
const { reasonOf, UsageError } = await import("./files.ts");
const { cleanUpWhenInterrupted } = await import("./cli/interrupt.ts");
const { removeTempFolders } = await import("./sandbox/temp_folder.ts");
cleanUpWhenInterrupted(Deno.exit);
const encoder = new TextEncoder();
/** Who has Deno from npx alone can't call it by its name. */
const isFromNpx = /[\\/]_npx[\\/]/.test(Deno.execPath());
const isTerminal = Deno.stdout.isTerminal();

const code = await run(app, Deno.args, {
  out,
  error: (text) => {
    try {
      writeAll(Deno.stderr, text);
    } catch {
      // nobody listens; the exit code says it too
    }
  },
  isTerminal,
  color: isTerminal && !Deno.env.get("NO_COLOR"),
  terminal: isTerminal && Deno.stdin.isTerminal() ? Deno.stdin : undefined,
  columns: isTerminal ? Math.max(40, Math.min(Deno.consoleSize().columns, 120)) : 80,
  deno: isFromNpx ? `npx -y deno@${Deno.version.deno}` : "deno",
  cwd: Deno.env.get("INIT_CWD") ?? Deno.cwd(),
  ask: (question) => Deno.stdin.isTerminal() ? prompt(question.trimEnd()) ?? "" : undefined,
  env: (name) => Deno.env.get(name),
  newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0],
});
removeTempFolders(); // where a fault ended a run, some gradings were under way
Deno.exit(code);

function out(text: string): void {
  try {
    writeAll(Deno.stdout, text);
  } catch (error) {
    throw new UsageError(`The output can't be written: ${reasonOf(error)}.`);
  }
}

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length;) at += stream.writeSync(bytes.subarray(at));
}
