import { type Exercises, type Found, isSame, together } from "./exercises.ts";
import { latestVersion, likely, parentOf, versionIn } from "./locate.ts";
import { BadSubmission, type Item, type Source } from "./source.ts";
import { isZip, NoExercises, nothingIn, take } from "./take.ts";

/** So many zips side by side are opened at most; somebody may hand in one for each exercise. */
const MOST_ZIPS = 20;

/**
 * Looks for the exercises: systems export a folder with the student's zip in it, some students zip
 * a zip, and some hand in a zip and a file beside it.
 *
 * @param zips how many zips may still be one in another
 * @throws {BadSubmission} when there are none, or two sets of them
 */
export async function search(
  all: Source,
  names: ReadonlySet<string>,
  zips: number,
): Promise<Exercises> {
  const { source, notes } = ofLatestVersion(all);
  const isHere = source.items.length > 0 || likely(source.perhaps).length > 0;
  const loose = isHere ? await take(source, names) : undefined;
  const found = loose
    ? await withZipsBeside(loose, source, names, zips)
    : await fromZips(source, names, zips);
  return { ...found, notes: [...notes, ...found.notes] };
}

/** Where one version of a submission is files and another is a zip, what is in the latest. */
function ofLatestVersion(source: Source): { source: Source; notes: string[] } {
  const isMixed = source.items.length + source.perhaps.length > 0 && source.zips.length > 0;
  const versions = [...source.items, ...source.perhaps, ...source.zips].map(({ path }) =>
    versionIn(path)
  );
  const several = [...new Set(versions)].filter((version) => version !== undefined);
  if (!isMixed || versions.includes(undefined) || several.length < 2) return { source, notes: [] };
  const latest = latestVersion(several);
  if (latest === undefined) return { source, notes: [] };
  const only = (items: Item[]) => items.filter(({ path }) => versionIn(path) === latest);
  const { items, perhaps, zips } = source;
  const earlier = several.filter((version) => version !== latest).map((version) => `${version}/`);
  return {
    source: { ...source, items: only(items), perhaps: only(perhaps), zips: only(zips) },
    notes: [`${latest}/ was taken, and not ${earlier.join(", ")}.`],
  };
}

/** What zips hold where nothing else does. */
async function fromZips(
  source: Source,
  names: ReadonlySet<string>,
  depth: number,
): Promise<Exercises> {
  const zips = latestZips(source.zips);
  if (depth === 0 || !zips.some(isZip)) throw nothingIn(source, names);
  const { parts, refused } = await openEach(source, zips, names, depth);
  if (parts.length === 0) throw zips.length === 1 ? refused[0].error : worstOf(refused);
  const found = together(parts);
  if (!found) throw onlyOne(zips);
  const others = source.zips.filter((zip) => !zips.includes(zip)).map(({ path }) => path);
  const besides = others.length > 0
    ? [`${zips[0].path} was taken, and not ${others.join(", ")}.`]
    : [];
  return { ...found, notes: [...found.notes, ...besides, ...leftOut(refused)] };
}

/** The zips of the latest version where they are of several. */
function latestZips(zips: readonly Item[]): readonly Item[] {
  const latest = zips.length > 1
    ? latestVersion(zips.map(({ path }) => parentOf(path)))
    : undefined;
  return latest === undefined ? zips : zips.filter(({ path }) => parentOf(path) === latest);
}

/** Exercises that lie there as files, and from zips beside them those that are missing. */
async function withZipsBeside(
  loose: Exercises,
  source: Source,
  names: ReadonlySet<string>,
  depth: number,
): Promise<Exercises> {
  const zips = isWhole(loose, names) || depth === 0 ? [] : source.zips.filter(isBeside(loose));
  if (zips.length === 0) return loose;
  const { parts, refused } = await openEach(source, zips, names, depth);
  const packed = together(parts);
  const all = zips.map(({ path }) => path).join(", ");
  if (!packed) {
    const why = `${all} were left out: they hold different files of the same exercise.`;
    return { ...loose, notes: [...loose.notes, why] };
  }
  const added = [...packed.files.keys()].filter((id) => !loose.files.has(id));
  const differing = [...packed.files].filter(([id, bytes]) =>
    !isSame(loose.files.get(id) ?? bytes, bytes)
  );
  const files = new Map([...packed.files, ...loose.files].sort(([a], [b]) => a < b ? -1 : 1));
  const notes = [
    ...(added.length > 0 ? [`From ${all}: ${added.map((id) => `${id}.ts`).join(", ")}.`] : []),
    ...differing.map(([id]) => `${id}.ts beside ${all} was taken, and not the one in it.`),
    ...packed.notes,
    ...leftOut(refused),
  ];
  const places = new Map([...packed.places, ...loose.places]);
  return { ...loose, files, places, notes: [...loose.notes, ...notes] };
}

function isWhole({ files }: Exercises, names: ReadonlySet<string>): boolean {
  return files.size === names.size;
}

/** Whether a zip lies in the exercises' folder, or in one around it. */
function isBeside({ places }: Exercises): (zip: Item) => boolean {
  const folders = [...places.values()].map((path) => `${parentOf(path)}/`);
  return ({ path }) => {
    const folder = parentOf(path);
    return folder === "" || folders.some((own) => own.startsWith(`${folder}/`));
  };
}

/** An archive that could not be used, and why. */
interface Refused {
  path: string;
  error: BadSubmission;
}

/** Opens zips that lie side by side, each for itself. */
async function openEach(
  source: Source,
  zips: readonly Item[],
  names: ReadonlySet<string>,
  depth: number,
): Promise<{ parts: Found[]; refused: Refused[] }> {
  if (zips.length > MOST_ZIPS) throw onlyOne(zips);
  const parts: Found[] = [];
  const refused: Refused[] = [];
  for (const zip of zips) {
    try {
      if (!isZip(zip)) throw new BadSubmission("Only zips can be opened.");
      const found = await source.open(zip, (inside) => search(inside, names, depth - 1));
      parts.push({ place: zip.path, exercises: within(zip, found) });
    } catch (error) {
      if (!(error instanceof BadSubmission)) throw error;
      refused.push({ path: zip.path, error });
    }
  }
  return { parts, refused };
}

/**
 * Of several zips without exercises, what is said of the first; a damaged one may be the right
 * one.
 */
function worstOf(refused: readonly Refused[]): BadSubmission {
  const { path, error } = refused.find(({ error }) => !(error instanceof NoExercises)) ??
    refused[0];
  return new BadSubmission(`${path}: ${error.message}`);
}

function leftOut(refused: readonly Refused[]): string[] {
  return refused.map(({ path, error }) => `${path} was left out. ${error.message}`);
}

function onlyOne(zips: readonly Item[]): BadSubmission {
  const all = zips.slice(0, MOST_ZIPS).map(({ path }) => path).join(" and ");
  return new BadSubmission(
    `There are ${zips.length} zips in it, of which only one can be graded: ${all}.`,
  );
}

/** What was found in a zip, with the zip's own place before the places in it. */
function within(zip: Item, found: Exercises): Exercises {
  const places = new Map(Array.from(found.places, ([id, path]) => [id, `${zip.path}/${path}`]));
  return { ...found, places };
}
