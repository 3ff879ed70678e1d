/**
 * The manners in which models are written, right and wrong, and which of them explain what a tape
 * computes: so each mistake costs its own check.
 */

/** In which manner each part of a model is written. The first of each is the right one. */
export const MANNERS = {
  positions: [
    "added",
    "none",
    "in every layer",
    "of what is compared",
    "to a scaled embedding",
    "multiplied",
  ],
  norms: [
    "before",
    "after",
    "after, and none at the end",
    "none at the end",
    "none in the layers",
    "without gain and shift",
    "without gain and shift at the end",
    "without shift",
    "with 1 more than the gain",
    "shift before gain",
    "of the queries alone",
    "of queries and keys alone",
    "of the stream itself",
    "of the stream itself before the MLP",
    "of what is added",
    "of the embedded tokens",
    "the last one after each layer",
    "that of the last MLP at the end",
    "the first for both",
    "down the columns",
  ],
  read: [
    "each matrix",
    "keys for queries",
    "keys for values",
    "queries for keys",
    "values for keys",
  ],
  bend: ["none", "of queries, keys and values", "of what a head makes"],
  scores: ["queries by keys", "keys by queries", "softmax down the columns"],
  scale: [
    "root of the head",
    "none",
    "head",
    "root of the width",
    "times the root",
    "root of T",
    "root of the heads",
    "after softmax",
  ],
  mask: ["causal", "none"],
  heads: [
    "own weights",
    "those of the first",
    "mean",
    "the first alone",
    "the last alone",
    "all but the last",
    "keys and values of the first",
    "outputs the other way round",
    "one after the other",
    "each with x",
  ],
  skip: [
    "both",
    "none around attention",
    "none around the MLP",
    "neither",
    "the layer's input",
    "attention to itself",
    "x twice",
    "into each part",
  ],
  mlp: [
    "relu",
    "linear",
    "relu at its end",
    "relu at both",
    "squared",
    "without biases",
    "without b1",
    "without b2",
    "beside attention",
  ],
  layers: [
    "own weights",
    "those of the first",
    "the first alone",
    "the last alone",
    "reversed",
    "MLP first",
    "MLP after all",
  ],
  end: ["logits", "probabilities", "tied to the embedding", "relu"],
} as const;
/** The name of a part. */
export type ModelPart = keyof typeof MANNERS;
/** A manner for each part. */
export type Manner = { [P in ModelPart]: typeof MANNERS[P][number] };

/** As it is asked for. */
export const RIGHT = Object.fromEntries(
  Object.entries(MANNERS).map(([part, [right]]) => [part, right]),
) as Manner;

const PARTS = Object.keys(MANNERS) as ModelPart[];

/** The first manner that fits, of those with no mistake, with one and with two. */
export function closest(fits: (manner: Manner) => boolean): Manner | undefined {
  const single = PARTS.flatMap((part) => wrongIn(part, RIGHT));
  const found = [RIGHT, ...single].find(fits);
  if (found) return found;
  return PARTS.flatMap((part, i) =>
    PARTS.slice(0, i).flatMap((other) => wrongIn(other, RIGHT).flatMap((one) => wrongIn(part, one)))
  ).find(fits);
}

function wrongIn(part: ModelPart, base: Manner): Manner[] {
  return MANNERS[part].slice(1).map((manner) => ({ ...base, [part]: manner }));
}

/**
 * A manner whose mistakes all belong to other checks than one.
 *
 * @param own the mistakes of that one, by part
 * @returns undefined where it has one of them, or nothing is known
 */
export function elsewhere(
  manner: Manner | undefined,
  own: Partial<Record<ModelPart, readonly string[]>>,
): Manner | undefined {
  const has = manner && PARTS.some((part) => own[part]?.includes(manner[part]));
  return has ? undefined : manner;
}
