import type { Finding, Outcome } from "../grading/outcome.ts";

/** Something that was found in several submissions. */
export interface Tallied extends Finding {
  /** Who they are from, in the class's order. */
  students: readonly string[];
}

/** Collects whose submissions each thing was found in. */
export class Tally {
  #found = new Map<string, Tallied>();

  /** Adds what was found in one submission, each thing once. */
  add(student: string, findings: Outcome["failures"]): void {
    for (const { id, text } of findings) {
      const students = [...this.#found.get(id)?.students ?? [], student];
      this.#found.set(id, { id, text, students });
    }
  }

  /** The most common first; equally common ones in the course's order. */
  commonest(most: number): Tallied[] {
    return [...this.#found.values()]
      .sort((a, b) => b.students.length - a.students.length || (a.id < b.id ? -1 : 1)).slice(
        0,
        most,
      );
  }
}
