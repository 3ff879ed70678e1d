/** What is graded of a submission. */
export interface Exercises {
  /** By the exercises' ids; each at most a megabyte. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Where in the submission each of them lies: `work.zip/exercises/04_softmax.ts`. */
  places: ReadonlyMap<string, string>;
  /** What was left out or chosen, and why: sentences. */
  notes: string[];
  /** Where it is a checkout. */
  commit: string;
}

/** What was found in one of several places. */
export interface Found {
  /** `work.zip` */
  place: string;
  exercises: Exercises;
}

/**
 * What several places hold, as one submission: where they hold the same files, or files of
 * different exercises, nobody need choose.
 *
 * @returns nothing where two of them hold different files of one exercise
 */
export function together(parts: readonly Found[]): Exercises | undefined {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const places = new Map<string, string>();
  for (const { exercises } of parts) {
    for (const [id, bytes] of exercises.files) {
      if (!isSame(files.get(id) ?? bytes, bytes)) return undefined;
      files.set(id, bytes);
      places.set(id, places.get(id) ?? exercises.places.get(id)!);
    }
  }
  const all = parts.map(({ place }) => place).join(" and ");
  return {
    files: new Map([...files].sort(([a], [b]) => a < b ? -1 : 1)),
    places,
    notes: [
      ...(parts.length > 1 ? [`${all} were taken together.`] : []),
      ...parts.flatMap(({ exercises }) => exercises.notes),
    ],
    commit: parts.map(({ exercises }) => exercises.commit).find((commit) => commit !== "") ?? "",
  };
}

/** Whether two files are the same, byte for byte. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
