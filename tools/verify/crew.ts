import { inPool } from "../../grader/judge/pool.ts";
import type { Ledger } from "./ledger.ts";
import type { Given, Result, TaskName } from "./work/tasks.ts";

/** Threads that do tasks side by side: checks are judged in a thread, and one would keep one core busy. */
export class Crew {
  #idle: Worker[];

  /** @param ledger what has been done before, and what will be */
  constructor(readonly ledger: Ledger, readonly size = navigator.hardwareConcurrency) {
    const start = () =>
      new Worker(new URL("./work/worker.ts", import.meta.url), { type: "module" });
    this.#idle = Array.from({ length: size }, start);
  }

  /** Does a task on each of several things, and returns what came of them in their order. */
  async each<Name extends TaskName>(
    name: Name,
    all: readonly Given[],
    what: string,
  ): Promise<Result<Name>[]> {
    const work = (given: Given) => this.ledger.keep(name, given, () => this.#ask(name, given));
    return await inPool(all, this.size, work, ticker(what, all.length));
  }

  /** Sends them home. */
  end(): void {
    for (const worker of this.#idle) worker.terminate();
  }

  async #ask<Name extends TaskName>(name: Name, given: Given): Promise<Result<Name>> {
    const worker = this.#idle.pop()!; // as many tasks at a time as there are workers
    try {
      return await answerOf(worker, { name, given });
    } finally {
      this.#idle.push(worker);
    }
  }
}

function answerOf<R>(worker: Worker, task: { name: TaskName; given: Given }): Promise<R> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) =>
      "fault" in data ? reject(new Error(data.fault)) : resolve(data.result);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(task);
  });
}

/** Told of each piece of work that is done; shows a person who waits how far it has come. */
function ticker(what: string, total: number): () => void {
  let done = 0;
  const show = (text: string) => Deno.stderr.writeSync(new TextEncoder().encode(`\r\x1b[K${text}`));
  return () => {
    done++;
    if (Deno.stderr.isTerminal()) show(done < total ? `${what}: ${done} of ${total}` : "");
  };
}
