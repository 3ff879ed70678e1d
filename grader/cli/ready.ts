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
    "This machine has no setpriv that knows --pdeathsig: if the grader itself is killed, what it runs may " +
      "go on until its own limits stop it.\n",
  );
  return readiness;
}
