/** The heads of a layer in float64, written in the right manner or in one of the usual wrong ones. */
import type { LanguageModelSize } from "../../../lib/mod.ts";
import type { Rows } from "../../judge/compare.ts";
import { relu, softmax } from "../network/network.ts";
import type { Manner } from "./manners.ts";
import { dot, plus, product, times, turned } from "./rows.ts";

/** What heads are made of. */
export interface Given {
  readonly size: LanguageModelSize;
  readonly manner: Manner;
  /** A parameter. */
  of(name: string): Rows;
  /** x times a parameter. */
  times(x: Rows, name: string): Rows;
}

/**
 * What all heads of a layer make together.
 *
 * @param n the norm of x, which they read
 * @param raw x itself
 */
export function headsOf(given: Given, n: Rows, raw: Rows, layer: string): Rows {
  const all = whichOf(given).map((h) => headOf(given, n, raw, `${layer}.head${h}`));
  const sum = all.reduce(plus);
  return given.manner.heads === "mean" ? times(sum, 1 / all.length) : sum;
}

/** Whose parameters are read, head by head. */
function whichOf({ size, manner }: Given): number[] {
  const all = Array.from({ length: size.heads }, (_, h) => h);
  switch (manner.heads) {
    case "those of the first":
      return all.map(() => 0);
    case "the first alone":
      return all.slice(0, 1);
    case "the last alone":
      return all.slice(-1);
    case "all but the last":
      return all.slice(0, Math.max(1, all.length - 1));
    default:
      return all;
  }
}

/** What one head makes. */
export function headOf(given: Given, n: Rows, raw: Rows, head: string): Rows {
  const { norms, bend, scores, positions, scale } = given.manner;
  const seen = norms === "of the queries alone" ? raw : n;
  const carried = norms === "of queries and keys alone" ? raw : seen;
  const placed = (x: Rows) =>
    positions === "of what is compared" ? plus(x, given.of("positions")) : x;
  const bent = (x: Rows) => bend === "of queries, keys and values" ? relu(x) : x;
  const [asked, found] = scores === "keys by queries" ? ["key", "query"] : ["query", "key"];
  const read = (x: Rows, which: string) => given.times(x, nameOf(given, head, which));
  const q = bent(read(placed(n), asked));
  const k = bent(read(placed(seen), found));
  const v = bent(read(carried, "value"));
  const made = read(product(weightsOf(given, q, k), v), "output");
  const out = bend === "of what a head makes" ? relu(made) : made;
  return scale === "after softmax" ? times(out, 1 / Math.sqrt(q[0].length)) : out;
}

/** The matrix of a head that is read where another one should be. */
const READ: Partial<Record<Manner["read"], [wanted: string, read: string]>> = {
  "keys for queries": ["query", "key"],
  "keys for values": ["value", "key"],
  "queries for keys": ["key", "query"],
  "values for keys": ["key", "value"],
};

function nameOf({ size, manner: { read, heads } }: Given, head: string, which: string): string {
  const [wanted, other] = READ[read] ?? [];
  let from = head;
  if (heads === "keys and values of the first" && /key|value/.test(which)) {
    from = head.replace(/head.*/, "head0");
  } else if (heads === "outputs the other way round" && which === "output") {
    from = head.replace(/\d+$/, (h) => `${size.heads - 1 - Number(h)}`);
  }
  return `${from}.${which === wanted ? other : which}`;
}

function weightsOf(given: Given, q: Rows, k: Rows): Rows {
  if (given.manner.scores === "softmax down the columns") return turned(softmaxOf(given, k, q));
  return softmaxOf(given, q, k);
}

/** Weights of each row of a for the rows of b. */
function softmaxOf(given: Given, a: Rows, b: Rows): Rows {
  const factor = scaleOf(given);
  return a.map((asking, i) => {
    const past = given.manner.mask === "causal" ? b.slice(0, i + 1) : b;
    const [row] = softmax([past.map((asked) => factor * dot(asking, asked))]);
    return b.map((_, j) => row[j] ?? 0);
  });
}

function scaleOf({ size: { width, heads, context }, manner }: Given): number {
  const own = width / heads;
  switch (manner.scale) {
    case "root of the head":
      return 1 / Math.sqrt(own);
    case "none":
    case "after softmax":
      return 1;
    case "head":
      return 1 / own;
    case "root of the width":
      return 1 / Math.sqrt(width);
    case "times the root":
      return Math.sqrt(own);
    case "root of T":
      return 1 / Math.sqrt(context);
    case "root of the heads":
      return 1 / Math.sqrt(heads);
  }
}
