import type { ImageSet } from "../../../lib/mod.ts";
import type { Reading } from "./material.ts";

type Answers = Pick<Reading, "shares" | "predicted">;

/** Digits worth a look, for one reason. */
export interface Group {
  title: string;
  indices: number[];
}

const COUNT = 20;

/** The test digits worth a look: the surest mistakes, those hardly believed, and the nearest ties. */
export function interesting({ shares, predicted }: Answers, { labels, count }: ImageSet): Group[] {
  const all = Array.from({ length: count }, (_, i) => i);
  const truth = (i: number) => shares.get(i, labels[i]);
  const wrong = surestMistakes({ shares, predicted }, labels);
  const surest = wrong.slice(0, COUNT);
  const nearly = wrong.filter((i) => !surest.includes(i))
    .toSorted((a, b) => truth(b) - truth(a)).slice(0, COUNT);
  const ties = all.filter((i) => !nearly.includes(i))
    .toSorted((a, b) => margin(shares.row(a)) - margin(shares.row(b))).slice(0, COUNT / 2);
  return [
    { title: "The surest mistakes", indices: surest },
    { title: "Mistakes that were nearly right", indices: nearly },
    { title: "The nearest ties, right or wrong", indices: ties.filter((i) => !surest.includes(i)) },
  ].filter(({ indices }) => indices.length > 0);
}

/** All mistakes, first those that the network was surest of. */
export function surestMistakes({ shares, predicted }: Answers, labels: Uint8Array): number[] {
  const sureness = (i: number) => shares.get(i, predicted[i]);
  return Array.from(labels, (_, i) => i)
    .filter((i) => predicted[i] !== labels[i])
    .sort((a, b) => sureness(b) - sureness(a) || a - b);
}

/** How far the likeliest class is ahead of the next. */
function margin(row: Float32Array): number {
  const [first, second] = row.toSorted().reverse();
  return first - second;
}
