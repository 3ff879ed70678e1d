/** The oldest Deno that runs the grader. It is looked at first: an older one can't load the rest. */
const NEEDED = [2, 9, 0];

/**
 * What to say to a Deno that is too old; undefined to one that is not.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * assert(complaintAbout("2.8.3")?.includes("2.9.0 or newer"));
 * assertEquals(complaintAbout("3.0.0"), undefined);
 * ```
 */
export function complaintAbout(version: string): string | undefined {
  const parts = version.split(".").map((part) => parseInt(part));
  const at = NEEDED.findIndex((part, i) => parts[i] !== part);
  if (at === -1 || parts[at] > NEEDED[at]) return undefined;
  return `This course needs Deno ${NEEDED.join(".")} or newer, and this is ${version}: ` +
    "run deno upgrade, or npx -y deno@2.9.6 in place of deno.";
}

/** Ends the process with one line where Deno is too old. */
export function requireDeno(): void {
  const complaint = complaintAbout(Deno.version.deno);
  if (complaint === undefined) return;
  console.error(complaint);
  Deno.exit(2);
}
