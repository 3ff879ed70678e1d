import { ownEnv } from "./course_copy.ts";

const SETTINGS = {
  "user.name": "Test",
  "user.email": "test@example.org",
  "commit.gpgsign": "false",
};

/**
 * Runs git in a folder, with no settings but its own.
 *
 * @throws {Error} when git says no
 */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { success, stdout, stderr } = await new Deno.Command("git", {
    args: [...settings, ...args],
    cwd: folder,
    clearEnv: true,
    env: { ...ownEnv(), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
  }).output();
  const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  if (!success) throw new Error(`git ${args.join(" ")}: ${error}`);
  return out;
}
