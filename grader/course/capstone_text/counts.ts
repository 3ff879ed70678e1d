/** What counting gives: the loss of guessing each token from how often it followed the few before it. */

/** What followed one context: how often in all, how often each token, and how many different ones. */
interface Followers {
  total: number;
  each: Map<number, number>;
}

/**
 * The mean loss, in nats per token, of a model that only counts.
 *
 * Formula, with h the last tokens, h′ the same without the first, n(h, c) how often c followed h and t(h)
 * how many different tokens did: `p(c | h) = (n(h, c) + t(h) · p(c | h′)) / (n(h) + t(h))`. With no token
 * left to look at, each is as likely as any other.
 *
 * Source: I. H. Witten and T. C. Bell, The zero-frequency problem, 1991, method C, interpolated.
 *
 * @param order how many tokens in a row are counted: 2 for pairs, 3 for triples
 * @param train what is counted
 * @param unseen what is guessed, from the token after the first context on
 */
export function lossOfCounts(
  order: number,
  train: Uint8Array,
  unseen: Uint8Array,
  vocabulary: number,
): number {
  const tables = Array.from({ length: order }, (_, before) => followersIn(train, before));
  const probability = (place: number): number =>
    tables.reduce((below, table, before) => {
      const found = table.get(contextOf(unseen, place, before));
      if (!found) return below;
      const { total, each } = found;
      return ((each.get(unseen[place]) ?? 0) + each.size * below) / (total + each.size);
    }, 1 / vocabulary);
  let loss = 0;
  for (let place = order - 1; place < unseen.length; place++) loss -= Math.log(probability(place));
  return loss / (unseen.length - order + 1);
}

/** What followed each context of so many tokens. */
function followersIn(text: Uint8Array, before: number): Map<string, Followers> {
  const table = new Map<string, Followers>();
  for (let place = before; place < text.length; place++) {
    const context = contextOf(text, place, before);
    const found = table.get(context) ?? { total: 0, each: new Map() };
    found.total++;
    found.each.set(text[place], (found.each.get(text[place]) ?? 0) + 1);
    table.set(context, found);
  }
  return table;
}

/** The tokens before a place, as a key. */
function contextOf(text: Uint8Array, place: number, before: number): string {
  return text.subarray(place - before, place).join();
}
