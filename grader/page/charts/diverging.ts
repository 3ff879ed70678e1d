/**
 * Blue below zero, white at zero, red above: told apart by all readers.
 * Source: ColorBrewer's RdBu, turned round; C. A. Brewer, 2003.
 */
export const DIVERGING = [
  "#053061",
  "#2166ac",
  "#4393c3",
  "#92c5de",
  "#d1e5f0",
  "#f7f7f7",
  "#fddbc7",
  "#f4a582",
  "#d6604d",
  "#b2182b",
  "#67001f",
] as const;

/** The colour of zero. */
export const ZERO = DIVERGING[5];
