/**
 * The language model in float64, written from its formulas and not as a tape, apart from `solutions/`.
 * It can also be told to go wrong in one of the usual manners.
 */
import type { LanguageModelSize } from "../../../lib/mod.ts";
import type { Rows } from "../../judge/compare.ts";
import { slope } from "../network/gradient.ts";
import { affine, lossOfLogits, relu, softmax } from "../network/network.ts";
import { type Given, headOf, headsOf } from "./heads.ts";
import { type Manner, RIGHT } from "./manners.ts";
import { entrywise, normalised, plus, product, times, turned } from "./rows.ts";
import type { Scene } from "./scene.ts";

/** Where nothing more is normed after the last layer. */
const UNNORMED = new Set<string>(
  ["none at the end", "after, and none at the end", "the last one after each layer"],
);
/** Where the parts of a layer read x as it is. */
const UNREAD = new Set<string>(
  ["after", "after, and none at the end", "none in the layers", "of what is added"],
);

/** The logits of a scene, T×V. */
export function logitsOf(scene: Scene, manner = RIGHT): Rows {
  const rows = new Map([...scene.params].map(([name, matrix]) => [name, matrix.toRows()]));
  return new Model(scene.size, rows, manner).logits(scene.tokens.toRows());
}

/** The slope of the loss along each number of each parameter, by central differences. */
export function measuredSlopes({ size, params, tokens, targets }: Scene, manner = RIGHT) {
  const rows = new Map([...params].map(([name, matrix]) => [name, matrix.toRows()]));
  const [text, next] = [tokens.toRows(), targets.toRows()];
  const loss = () => lossOfLogits(new Model(size, rows, manner).logits(text), next);
  return new Map([...rows].map(([name, matrix]): [string, Rows] => [
    name,
    matrix.map((row) => row.map((_, j) => slope(row, j, loss))),
  ]));
}

/** The formulas, with the parameters at hand. */
class Model implements Given {
  constructor(
    readonly size: LanguageModelSize,
    readonly params: Map<string, Rows>,
    readonly manner: Manner,
  ) {}

  logits(tokens: Rows): Rows {
    const { positions, norms } = this.manner;
    let x = this.times(tokens, "embedding");
    if (positions === "to a scaled embedding") x = times(x, Math.sqrt(this.size.width));
    const isAtStart = positions === "added" || positions === "to a scaled embedding";
    if (isAtStart) x = plus(x, this.of("positions"));
    if (positions === "multiplied") x = entrywise(x, this.of("positions"));
    if (norms === "of the embedded tokens") x = normalised(x);
    for (const layer of this.#layers()) {
      if (positions === "in every layer") x = plus(x, this.of("positions"));
      x = this.#layer(x, `layer${layer}`);
      if (norms === "the last one after each layer") x = this.#norm(x, "final");
    }
    if (this.manner.layers === "MLP after all") x = this.#afterMlp(x, x, this.#lastLayer);
    if (UNNORMED.has(norms)) return this.#end(x);
    const isOwn = norms !== "that of the last MLP at the end";
    return this.#end(this.#norm(x, isOwn ? "final" : `${this.#lastLayer}.mlp`));
  }

  #end(x: Rows): Rows {
    const { end } = this.manner;
    if (end === "tied to the embedding") return product(x, turned(this.of("embedding")));
    const logits = this.times(x, "unembedding");
    if (end === "relu") return relu(logits);
    return end === "probabilities" ? softmax(logits) : logits;
  }

  get #lastLayer(): string {
    return `layer${this.size.layers - 1}`;
  }

  /** Whose parameters are read, layer by layer. */
  #layers(): number[] {
    const all = Array.from({ length: this.size.layers }, (_, layer) => layer);
    switch (this.manner.layers) {
      case "own weights":
      case "MLP first":
      case "MLP after all":
        return all;
      case "reversed":
        return all.toReversed();
      case "those of the first":
        return all.map(() => 0);
      case "the first alone":
        return all.slice(0, 1);
      case "the last alone":
        return all.slice(-1);
    }
  }

  #layer(x: Rows, layer: string): Rows {
    const { layers } = this.manner;
    if (layers === "MLP first") return this.#afterAttention(this.#afterMlp(x, x, layer), layer);
    const y = this.#afterAttention(x, layer);
    return layers === "MLP after all" ? y : this.#afterMlp(y, x, layer);
  }

  /** What the MLP makes of y, which attention made of x. */
  #afterMlp(y: Rows, x: Rows, layer: string): Rows {
    const { skip } = this.manner;
    const mlp = (n: Rows) => this.#mlp(n, layer);
    if (this.manner.mlp === "beside attention") {
      return plus(y, mlp(this.#norm(x, `${layer}.mlp`)));
    }
    if (skip === "none around the MLP" || skip === "neither") {
      return this.#part(y, undefined, `${layer}.mlp`, mlp);
    }
    return this.#part(y, skip === "the layer's input" ? x : y, `${layer}.mlp`, mlp);
  }

  #afterAttention(x: Rows, layer: string): Rows {
    const { skip, heads } = this.manner;
    const name = `${layer}.attention`;
    if (heads === "one after the other") {
      return Array.from({ length: this.size.heads }).reduce<Rows>(
        (y, _, h) => this.#part(y, y, name, (n, raw) => headOf(this, n, raw, `${layer}.head${h}`)),
        x,
      );
    }
    const isSkipped = !["none around attention", "neither", "attention to itself"].includes(skip);
    const copies = heads === "each with x" ? this.size.heads : skip === "x twice" ? 2 : 1;
    const past = times(x, copies);
    const attention = (n: Rows, raw: Rows) => headsOf(this, n, raw, layer);
    const y = this.#part(x, isSkipped ? past : undefined, name, attention);
    return skip === "attention to itself" ? plus(y, y) : y;
  }

  /** A part of a layer with its norm, and with what goes past it, if anything does. */
  #part(
    x: Rows,
    past: Rows | undefined,
    name: string,
    part: (n: Rows, raw: Rows) => Rows,
  ): Rows {
    const { norms, skip } = this.manner;
    const n = UNREAD.has(norms) ? x : this.#norm(x, name);
    if (skip === "into each part") return part(plus(n, x), x);
    const made = part(n, x);
    const out = norms === "of what is added" ? this.#norm(made, name) : made;
    const isReplaced = norms === "of the stream itself" ||
      norms === "of the stream itself before the MLP" && name.endsWith(".mlp");
    const sum = past ? plus(isReplaced ? n : past, out) : out;
    return norms.startsWith("after") ? this.#norm(sum, name) : sum;
  }

  #mlp(n: Rows, layer: string): Rows {
    const { mlp } = this.manner;
    const [W1, b1, W2, b2] = ["W1", "b1", "W2", "b2"].map((name) => this.of(`${layer}.${name}`));
    if (mlp === "without biases") return product(relu(product(n, W1)), W2);
    if (mlp === "without b2") return product(relu(affine(n, W1, b1)), W2);
    const z1 = mlp === "without b1" ? product(n, W1) : affine(n, W1, b1);
    const a1 = mlp === "linear" || mlp === "relu at its end" ? z1 : relu(z1);
    const out = affine(mlp === "squared" ? entrywise(a1, a1) : a1, W2, b2);
    return mlp === "relu at its end" || mlp === "relu at both" ? relu(out) : out;
  }

  #norm(x: Rows, of: string): Rows {
    const { norms } = this.manner;
    const name = norms === "the first for both" ? of.replace(".mlp", ".attention") : of;
    const given = [this.of(`${name}Gain`), this.of(`${name}Shift`)];
    const [[gain], [shift]] = norms === "shift before gain" ? given.toReversed() : given;
    const n = norms === "down the columns" ? turned(normalised(turned(x))) : normalised(x);
    const isBare = norms === "without gain and shift at the end" && of === "final";
    if (norms === "without gain and shift" || isBare) return n;
    const more = norms === "with 1 more than the gain" ? 1 : 0;
    return n.map((row) =>
      row.map((n, j) => n * (more + gain[j]) + (norms === "without shift" ? 0 : shift[j]))
    );
  }

  /** A parameter. */
  of(name: string): Rows {
    return this.params.get(name)!;
  }

  /** x times a parameter. */
  times(x: Rows, name: string): Rows {
    return product(x, this.of(name));
  }
}
