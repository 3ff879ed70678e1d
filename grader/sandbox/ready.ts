import { isMatching, P } from "ts-pattern";
import { reasonOf, UsageError } from "../files.ts";
import { canTie, childCommand, DATA_KIB } from "./command.ts";
import { Connection } from "./connection.ts";
import { inertLine } from "./inert.ts";
import { type Memory, readMemory } from "./memory.ts";
import { Stage } from "./stage.ts";

const NOTHING = { load: [], own: [], given: [], folder: "", course: [] } as const;
const LIMITS = { dataKiB: DATA_KIB, cpuSeconds: 60 };
/** A trivial child answers in a six-hundredth of it. */
const SECONDS = 30;

/** What a machine offers. */
export interface Readiness {
  /** Whether the kernel ends children when the grader is killed outright. */
  isTied: boolean;
  /** What it has of memory before anything runs; undefined where it does not tell. */
  memory?: Memory;
}

/**
 * Starts a child that loads nothing: where not even that one answers, no submission is at fault.
 *
 * @param commandFor makes the command of the child
 * @throws {UsageError} when it does not answer, with what the system said
 */
export async function requireSandbox(commandFor = childCommand): Promise<Readiness> {
  let stage: Stage | undefined;
  try {
    stage = await Stage.make(NOTHING); // no folder for it, or a full disk, is the machine's too
    const [isTied, memory] = await Promise.all([
      canTie(),
      readMemory(),
      answer(commandFor(stage.root, LIMITS, 1)),
    ]);
    return { isTied, memory };
  } catch (error) {
    const said = reasonOf(error);
    const reason = inertLine(stage?.hide(said) ?? said, 400).replace(/\.$/, "");
    throw new UsageError(
      `Nothing was graded: the sandbox can't be started here, not even with no code in it: ${reason}.`,
    );
  } finally {
    await stage?.remove();
  }
}

async function answer(command: Deno.Command): Promise<void> {
  const connection = new Connection(command);
  const over = { kind: "timed-out", seconds: SECONDS, loading: true } as const;
  try {
    const { head } = await connection.within(
      { seconds: SECONDS, over },
      () => connection.receive(0),
    );
    if (!isMatching({ loaded: P.any }, head)) throw new Error(`it said ${JSON.stringify(head)}`);
  } catch (error) {
    await connection.end();
    const said = (await connection.lastWords).trim();
    throw said ? new Error(said) : error;
  } finally {
    await connection.end();
  }
}
