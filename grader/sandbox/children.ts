import { LimitedBytesTransformStream, toText } from "@std/streams";

/** No honest answer of the runtime is a hundredth of this; what a submission has it say may be. */
const MAX_BYTES = 4_000_000;

/** Processes that this one started and that have not ended: whoever ends at once must end them. */
const living = new Set<Deno.ChildProcess>();

/** Starts a command, and remembers it until it has ended. */
export function spawn(command: Deno.Command): Deno.ChildProcess {
  const child = command.spawn();
  living.add(child);
  child.status.finally(() => living.delete(child));
  return child;
}

/** Ends a child, whatever it does; one that has ended just now is no error. */
export function kill(child: Deno.ChildProcess): void {
  try {
    child.kill("SIGKILL"); // any other signal can be caught
  } catch {
    // it has ended
  }
}

/**
 * What a command writes on one of its pipes: all of it, or the beginning of too much. Whatever it
 * does, it has ended then.
 */
export async function outputOf(
  command: Deno.Command,
  pipe: "stdout" | "stderr",
  seconds: number,
): Promise<string> {
  const child = spawn(command);
  const timer = setTimeout(() => kill(child), seconds * 1000);
  try {
    return await toText(child[pipe].pipeThrough(new LimitedBytesTransformStream(MAX_BYTES)));
  } finally {
    clearTimeout(timer);
    kill(child);
    await child.status;
  }
}

/** Ends all that were started: a child that lives on would write into a folder that has gone. */
export function killChildren(): void {
  for (const child of living) kill(child);
}
