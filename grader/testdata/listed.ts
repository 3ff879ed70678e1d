import type { Listed } from "../class/intake/roster.ts";

/** A student of a roster, for tests. */
export function listed(student: string, name = "", ...ids: string[]): Listed {
  return { student, name, ids, more: {} };
}
