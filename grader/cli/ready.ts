import { type Readiness, requireSandbox } from "../sandbox/ready.ts";
import type { Io } from "./io.ts";

/**
 * Makes sure that child processes can be started, so that no submission pays if they can't.
 *
 * @throws {UsageError} when they can't
 */
export async function beReady(io: Pick<Io, "error">): Promise<Readiness> {
  const readiness = await requireSandbox();
  if (readiness.isTied) return readiness;
  io.error(
    "The setpriv of this machine has no --pdeathsig, or there is none: if the grader is killed outright, " +
      "what it runs may go on until its own limits end it.\n",
  );
  return readiness;
}
