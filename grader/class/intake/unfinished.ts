import { firstOf } from "../../report/counted.ts";
import { MAX_SOURCE_BYTES } from "../../sandbox/stage_files.ts";
import { parentOf, versionIn } from "./locate.ts";
import { type Item, meantBy, type Source } from "./source.ts";

/** What systems add to a folder's name that is taken. */
const COPIED = /( \(\d+\)| - copy( \(\d+\))?| copy( \d+)?)(?=\/|$)/gi;
/** A stub, in which nothing is written. */
const TODO = /\btodo\s*\(\s*["']/;
/** More copies of a file than anybody has. */
const MOST_COPIES = 10;

/** Which of a submission's items count, and which stubs were passed over: sentences. */
interface Finished {
  items: Item[];
  notes: string[];
}

/**
 * A submission without the stubs beside which the same exercise is written: `03_relu.ts` that still says
 * todo beside `03_relu (1).ts`, or the same in `exercises/` and in `exercises (1)/`.
 */
export async function withoutStubs(
  source: Pick<Source, "items" | "read">,
  names: ReadonlySet<string>,
): Promise<Finished> {
  const place = ({ path }: Item) => parentOf(path).replace(COPIED, "");
  const meant = ({ path }: Item) => meantBy(path.slice(path.lastIndexOf("/") + 1), names);
  const copies = [...Map.groupBy(source.items, (item) => `${place(item)}/${meant(item)}`).values()];
  const stubs = new Set<Item>();
  const written = new Set<string>();
  const undecided: Item[][] = [];
  for (const those of copies) {
    const open = await unwritten(source, those);
    if (open.length === 0) continue;
    if (open.length === those.length) {
      undecided.push(those);
      continue;
    }
    open.forEach((item) => stubs.add(item));
    those.filter((item) => !open.includes(item)).forEach((item) =>
      written.add(parentOf(item.path))
    );
  }
  // Where nobody wrote anything, the stub beside what is written stands for both.
  for (const those of undecided) {
    const beside = those.filter(({ path }) => written.has(parentOf(path)));
    if (beside.length === 0) continue;
    those.filter((item) => !beside.includes(item)).forEach((item) => stubs.add(item));
  }
  const passed = firstOf([...stubs].map(({ path }) => path), MOST_COPIES);
  const say = stubs.size === 1 ? "still says todo, and was" : "still say todo, and were";
  return {
    items: source.items.filter((item) => !stubs.has(item)),
    notes: stubs.size === 0 ? [] : [`${passed} ${say} passed over.`],
  };
}

/** Those of several copies of an exercise in which nothing is written; none where that need not be known. */
async function unwritten(
  source: Pick<Source, "read">,
  copies: readonly Item[],
): Promise<Item[]> {
  const mayBeRead = copies.every(({ kind, size, path }) =>
    kind === "file" && size <= MAX_SOURCE_BYTES && versionIn(path) === undefined
  );
  if (copies.length < 2 || copies.length > MOST_COPIES || !mayBeRead) return [];
  const texts = await Promise.all(
    copies.map(async (item) => new TextDecoder().decode(await source.read(item))),
  );
  return copies.filter((_, i) => TODO.test(texts[i]));
}
