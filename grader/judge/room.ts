type Work<T> = () => Promise<T>;

/** A room in which work is done side by side, or alone: then nobody else is in it, and others wait. */
export class Room {
  readonly #inside = new Set<Promise<unknown>>();
  /** The last of those that are to be alone. */
  #alone: Promise<unknown> = Promise.resolve();

  /** Works beside others. */
  async together<T>(work: Work<T>): Promise<T> {
    await ended(this.#alone);
    const done = work();
    this.#inside.add(done);
    try {
      return await done;
    } finally {
      this.#inside.delete(done);
    }
  }

  /** Works when all others have gone; who comes later waits. */
  alone<T>(work: Work<T>): Promise<T> {
    const before = this.#alone;
    const done = (async () => {
      await ended(before);
      await Promise.allSettled(this.#inside);
      return await work();
    })();
    this.#alone = done;
    return done;
  }
}

/** Waits until it has ended, however. */
async function ended(work: Promise<unknown>): Promise<void> {
  await work.catch(() => {});
}
