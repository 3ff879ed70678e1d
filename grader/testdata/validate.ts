/** A text, and what it says it is. */
export interface Document {
  form: "ctrf" | "junit" | "workflow";
  text: string;
}

const ROOT = new URL("../..", import.meta.url);

/**
 * What the readers' own validators find wrong, a list for each text.
 *
 * They run in a process of their own, with the maintainers' lock: what the course installs is
 * nothing of theirs.
 */
export async function validate(documents: Document[]): Promise<string[][]> {
  const flags = ["--config", "tools/deno.json", "--no-prompt", "--allow-read", "--allow-sys"];
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", ...flags, "--ignore-env", "tools/validate.ts"],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(documents)));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}
