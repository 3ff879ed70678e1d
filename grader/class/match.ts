import type { Sender } from "./sender.ts";
import type { Listed } from "./roster.ts";

/** A student of a roster, and how it was found. */
export interface Found {
  listed: Listed;
  byKey: boolean;
}

/**
 * Finds the student of a roster who sent something. What the roster calls the student comes first:
 * the system's number, or the name as it stands in the export; then the roster's names, also in the
 * order and form of Canvas, which makes `lovelaceada` of Ada Lovelace.
 *
 * @returns nothing where no student fits, or more than one; `byKey` where the system's number or the
 * roster's own word says so, and not the name alone
 */
export function matcher(roster: readonly Listed[]): (sender: Sender) => Found | undefined {
  const byKey = Map.groupBy(roster, ({ student }) => plain(student));
  const named = roster.filter(({ name }) => name !== "");
  const byName = Map.groupBy(named, ({ name }) => plain(name));
  const byCanvasName = Map.groupBy(named, ({ name }) => canvasName(name));
  return ({ name, names, id = name }) => {
    const words = [id, ...names, `${name}_${id}`].map(plain);
    const keyed = words.map((word) => byKey.get(word)).find((students) => students !== undefined);
    const named = [
      ...names.map((name) => byName.get(plain(name))),
      byCanvasName.get(plain(name)),
    ].find((students) => students !== undefined);
    const [listed, ...others] = keyed ?? named ?? [];
    return listed && others.length === 0 ? { listed, byKey: keyed !== undefined } : undefined;
  };
}

function plain(text: string): string {
  return text.normalize().trim().toLowerCase();
}

/** The last name first, letters and figures alone. */
function canvasName(name: string): string {
  const words = name.split(/\s+/);
  const sortable = name.includes(",") ? words : [words[words.length - 1], ...words.slice(0, -1)];
  return plain(sortable.join("").replace(/[^\p{L}\p{M}\p{N}_]/gu, ""));
}
