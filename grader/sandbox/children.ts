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

/** Ends all that were started: a child that lives on would write into a folder that has gone. */
export function killChildren(): void {
  for (const child of living) kill(child);
}
