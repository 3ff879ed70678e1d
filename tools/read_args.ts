import { reasonOf } from "../grader/files.ts";

/**
 * What a tool was called with. Ends the process where help is asked for, with the usage, and where
 * the call is wrong, with a line that says so.
 *
 * @param parse reads the arguments, and throws what it can't read
 */
export function readArgs<T>(usage: string, parse: () => T): T {
  if (Deno.args.includes("--help")) {
    console.log(usage);
    Deno.exit(0);
  }
  try {
    return parse();
  } catch (error) {
    console.error(reasonOf(error));
    Deno.exit(2);
  }
}
