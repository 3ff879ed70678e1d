import { readable } from "./mangled.ts";
import type { Sender } from "./sender.ts";
import type { Listed } from "./roster.ts";

/** A student of a roster, and how it was found. */
export interface Found<T extends Listed> {
  listed: T;
  byKey: boolean;
  /** Whether only the system's number says so, while the name is that of nobody on the roster. */
  byNumberAlone: boolean;
}

/**
 * Finds the student of a roster who sent something. What the roster calls the student comes first,
 * then other logins and numbers, then names: as they stand, as Canvas writes them, which makes
 * `lovelaceada` of Ada Lovelace, and at last in any order of the words, and without accents.
 *
 * @returns nothing where no student fits, or more than one; `byKey` where the system's number or the
 * roster's own word says so, and not the name alone
 */
export function matcher<T extends Listed>(
  roster: readonly T[],
): (sender: Pick<Sender, "name" | "names" | "id">) => Found<T> | undefined {
  const named = roster.filter(({ name }) => name !== "");
  const byKey = index(roster, ({ student }) => [plain(student)]);
  const byId = index(roster, ({ ids }) => ids.map(plain));
  const byName = WAYS.map((ways) => ({
    ways,
    found: index(named, ({ name }) => readings(name).flatMap(ways)),
  }));
  return (sender) => {
    const { name, id = name } = sender;
    const names = [...new Set(sender.names.flatMap((one) => [one, readable(one)]))];
    const words = [id, ...names, `${name}_${id}`].map(plain);
    const keyed = [byKey, byId].flatMap((index) => words.map((word) => index.get(word)))
      .find((students) => students !== undefined);
    const named = byName.flatMap(({ ways, found }) =>
      names.flatMap((name) => [plain(name), ...ways(name)]).map((word) => found.get(word))
    ).filter((students) => students !== undefined);
    const [listed, ...others] = keyed ?? named[0] ?? [];
    const isOfOther = sender.id !== undefined && listed?.name && named.length > 0 &&
      !named.some((students) => students.has(listed));
    if (isOfOther) return undefined; // the roster's numbers are not this system's
    if (!listed || others.length > 0) return undefined;
    const isCalled = named.length > 0 || listed.name === "" ||
      names.map(plain).some((word) => byKey.has(word) || byId.has(word));
    return { listed, byKey: keyed !== undefined, byNumberAlone: !isCalled };
  };
}

/**
 * A roster's name as it is, as it was before a program mangled it, and without what stands in
 * brackets.
 */
function readings(name: string): string[] {
  const own = readable(name);
  return [...new Set([name, own, own.replace(/\s*\([^()]*\)/g, "")])];
}

/** The forms in which a name may be written, the surest first. */
const WAYS: readonly ((name: string) => string[])[] = [
  (name) => [plain(name)],
  canvasNames,
  (name) => canvasNames(name).map(withoutAccents),
  (name) => [withoutAccents(plain(name)).split(/[\s,]+/).sort().join(" ")],
  (name) => [folded(name).replace(/[^\p{L}\p{N}\s,]/gu, "").split(/[\s,]+/).sort().join(" ")],
];

function index<T extends Listed>(
  roster: readonly T[],
  words: (listed: Listed) => readonly string[],
): Map<string, Set<T>> {
  const found = new Map<string, Set<T>>();
  for (const listed of roster) {
    for (const word of words(listed)) found.set(word, (found.get(word) ?? new Set()).add(listed));
  }
  return found;
}

function plain(text: string): string {
  return text.normalize().trim().toLowerCase();
}

/** As systems write a name that know ASCII alone, each in its way: `muller` for Müller and Mueller. */
export function folded(text: string): string {
  return withoutAccents(plain(text)).replace(/([aou])e/g, "$1");
}

/**
 * The last name first, letters and figures alone: `garcíalópezada`. How many of the words are last
 * names, only the person knows.
 */
function canvasNames(name: string): string[] {
  const squeezed = (text: string) => plain(text).replace(/[^\p{L}\p{M}\p{N}_]/gu, "");
  if (name.includes(",")) return [squeezed(name)];
  const words = name.split(/\s+/);
  if (words.length === 1) return [];
  return words.slice(1).map((_, i) =>
    squeezed([...words.slice(i + 1), ...words.slice(0, i + 1)].join(""))
  );
}

/** Letters of their own, which are no other letter with an accent. */
const LETTERS: Record<string, string> = {
  ...{ ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i" },
};

function withoutAccents(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter]);
}
