import { File, FingerprintIndex, Region, TokenizedFile } from "@dodona/dolos-core";
import type { Token } from "./tokenizer.ts";

/** How many tokens in a row make a passage: any two programs share shorter ones. */
const PASSAGE = 16;

/** A student's file. */
export interface Source {
  student: string;
  text: string;
  tokens: Token[];
  /** Whether it was handed in in an earlier year: those are not compared with each other. */
  isEarlier?: boolean;
}

/** What two files have in common. */
export interface Overlap {
  left: Source;
  right: Source;
  /** Passages that are in both. */
  common: number;
  /** The shares of the left's own passages that the right has too, and of the right's that the left has. */
  shares: [number, number];
}

/** A part of a text, its end left out. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The passages of all answers to an exercise, by Dolos's fingerprints. A passage of the stub is nobody's
 * own, and neither is one that more than a quarter of the class has.
 *
 * Source: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing", 2003; with windows of one, for files as
 * short as these need none left out.
 */
export class Passages {
  readonly #index: FingerprintIndex;
  readonly #files: Map<Source, TokenizedFile>;

  constructor(stub: Source, readonly sources: readonly Source[]) {
    const most = Math.max(4, Math.ceil(sources.length / 4));
    this.#index = new FingerprintIndex(PASSAGE, 1, false, most);
    this.#files = new Map(sources.map((source) => [source, tokenized(source)]));
    this.#index.addFiles([...this.#files.values()]);
    this.#index.addIgnoredFile(tokenized(stub)); // the last: it is taken from what is there already
  }

  /** Each two files that have something in common, one of them of this year. */
  overlaps(): Overlap[] {
    const entries = this.#index.entries().map(({ file, shared }, i) => ({
      source: this.sources[i],
      file,
      own: shared,
      size: occurrences(shared, file),
    }));
    return entries.flatMap((left, i) =>
      entries.slice(i + 1).flatMap((right) => {
        if (left.source.isEarlier && right.source.isEarlier) return [];
        const both = left.own.intersection(right.own);
        if (both.size === 0) return [];
        const share = ({ file, size }: typeof left) => occurrences(both, file) / size;
        const shares: [number, number] = [share(left), share(right)];
        return [{ left: left.source, right: right.source, common: both.size, shares }];
      })
    );
  }

  /** Where in the left file, and where in the right, what they have in common stands. */
  places({ left, right }: Pick<Overlap, "left" | "right">): [Span[], Span[]] {
    const own = (source: Source) => {
      const file = this.#files.get(source)!;
      return this.#index.entries().find((entry) => entry.file === file)!.shared;
    };
    const both = own(left).intersection(own(right));
    const spans = (source: Source) =>
      merged(
        [...both].flatMap((passage) =>
          passage.occurrencesOf(this.#files.get(source)!).map(({ side }) => ({
            from: source.tokens[side.start].from,
            to: source.tokens[side.stop].to,
          }))
        ),
      );
    return [spans(left), spans(right)];
  }
}

/** A file as Dolos takes it; places are looked up in the tokens, so that its own may be one long line. */
function tokenized({ student, text, tokens }: Source): TokenizedFile {
  const regions = tokens.map(({ from, to }) => new Region(0, from, 0, to));
  return new TokenizedFile(new File(student, text), tokens.map(({ kind }) => kind), regions);
}

function occurrences(
  passages: Set<{ occurrencesOf(file: TokenizedFile): unknown[] }>,
  file: TokenizedFile,
): number {
  return [...passages].reduce((sum, passage) => sum + passage.occurrencesOf(file).length, 0);
}

/** The same text in as few spans as can be. */
function merged(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}
