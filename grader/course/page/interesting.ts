import { surestMistakes } from "../capstone/mistakes.ts";

/** Digits worth a look, for one reason. */
export interface Group {
  title: string;
  indices: number[];
}

const COUNT = 20;

/**
 * The test digits worth a look: the surest mistakes, those that were nearly right, and the nearest
 * ties.
 *
 * @param shares ten probabilities per digit
 */
export function interesting(shares: readonly ArrayLike<number>[], labels: Uint8Array): Group[] {
  const truth = (i: number) => shares[i][labels[i]];
  const wrong = surestMistakes(shares, labels).map(({ index }) => index);
  const surest = wrong.slice(0, COUNT);
  const nearly = wrong.filter((i) => !surest.includes(i))
    .toSorted((a, b) => truth(b) - truth(a)).slice(0, COUNT);
  const ties = nearestTies(shares).filter((i) => !nearly.includes(i)).slice(0, COUNT / 2);
  return [
    { title: "The surest mistakes", indices: surest },
    { title: "Mistakes that were nearly right", indices: nearly },
    { title: "The nearest ties, right or wrong", indices: ties.filter((i) => !surest.includes(i)) },
  ].filter(({ indices }) => indices.length > 0);
}

/** All digits, first those whose two likeliest classes are nearest to each other. */
export function nearestTies(shares: readonly ArrayLike<number>[]): number[] {
  const margins = shares.map(margin);
  return Array.from(margins.keys()).sort((a, b) => margins[a] - margins[b]);
}

/** How far the likeliest class is ahead of the next. */
function margin(row: ArrayLike<number>): number {
  const [first, second] = Array.from(row).sort((a, b) => b - a);
  return first - second;
}
