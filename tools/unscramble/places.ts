/** Which pixels a column of the disguised images shows, by its ink in each class. */

/** A column's pixel, and another one with how much of its ink is laid over, as far as they are known. */
export interface Place {
  own: number;
  other: number;
  strength: number;
}

const CLASSES = 10;
const MOST_STRENGTH = 0.5;

/** The mean ink of each pixel in each class. */
export function profilesOf(images: Uint8Array, labels: Uint8Array): Float64Array[] {
  const pixels = images.length / labels.length;
  const profiles = Array.from({ length: pixels }, () => new Float64Array(CLASSES));
  const counts = new Float64Array(CLASSES);
  labels.forEach((label, i) => {
    counts[label]++;
    for (let j = 0; j < pixels; j++) profiles[j][label] += images[i * pixels + j];
  });
  return profiles.map((profile) => profile.map((sum, label) => sum / counts[label]));
}

/** The nth pixel by its sum is taken for the nth. */
export function sumPlaces(known: Float64Array[], seen: Float64Array[]): Place[] {
  const bySum = (profiles: Float64Array[]) => {
    const sums = profiles.map((profile) => profile.reduce((sum, mean) => sum + mean, 0));
    return [...sums.keys()].sort((a, b) => sums[a] - sums[b]);
  };
  const [of, at] = [bySum(known), bySum(seen)];
  const places: Place[] = [];
  at.forEach((column, rank) => places[column] = { own: of[rank], other: of[rank], strength: 0 });
  return places;
}

/** The pixel whose means are the nearest. */
export function singlePlaces(
  known: Float64Array[],
  seen: Float64Array[],
  names: readonly number[],
): Place[] {
  return seen.map((column) => {
    const gaps = known.map((pixel) => distance(pixel, column, names));
    const own = gaps.indexOf(Math.min(...gaps));
    return { own, other: own, strength: 0 };
  });
}

/** How far a pixel's means by digit are from a column's by name: the sum of the squares. */
export function distance(
  pixel: Float64Array,
  column: Float64Array,
  names: readonly number[],
): number {
  return pixel.reduce((sum, mean, digit) => sum + (column[names[digit]] - mean) ** 2, 0);
}

/** The two pixels, and the strength, whose means together are the nearest. */
export function pairPlaces(
  known: Float64Array[],
  seen: Float64Array[],
  names: readonly number[],
): Place[] {
  const squares = known.map((pixel) => pixel.reduce((sum, mean) => sum + mean * mean, 1e-9));
  return seen.map((column) => {
    let best = { own: 0, other: 0, strength: 0, gap: Infinity };
    known.forEach((pixel, own) => {
      const rest = pixel.map((mean, digit) => column[names[digit]] - mean);
      const whole = rest.reduce((sum, gap) => sum + gap * gap, 0);
      for (let other = 0; other < known.length; other++) {
        let dot = 0;
        for (let c = 0; c < CLASSES; c++) dot += rest[c] * known[other][c];
        const strength = Math.min(MOST_STRENGTH, Math.max(0, dot / squares[other]));
        const gap = whole - 2 * strength * dot + strength ** 2 * squares[other];
        if (gap < best.gap) best = { own, other, strength, gap };
      }
    });
    return best;
  });
}
