/** The text that the third capstone learns from. */
import { DataError } from "../../../lib/mnist.ts";
import { sha256 } from "../../files.ts";
import type { Draws } from "../capstone/secret.ts";

/** `data/README.md` says where the sum comes from. */
const SHA256 = "180cfe77b0d25e904e6c1994e22c633a34b32e9185eb162199e6bd6817d3a7c0";
const FILE = new URL("../../../data/moby_dick.txt", import.meta.url);
const REMEDY = "restore it with: git checkout -- data/moby_dick.txt";
/** What is left, a tenth, is judged on, and never enters the child. */
const SHARES = { train: 0.85, held: 0.05 };

/** A text in tokens, in three parts that follow one another. */
export interface TokenText {
  /** What is learned from. */
  train: Uint8Array;
  /** What the training is measured on. */
  held: Uint8Array;
  /** What the model is judged by. */
  unseen: Uint8Array;
  /** What each token stands for. */
  characters: readonly string[];
}

/**
 * Reads the text and checks that it is whole.
 *
 * @throws {DataError} when it is missing or altered
 */
export async function loadText(file: URL = FILE): Promise<string> {
  const bytes = await Deno.readFile(file).catch((error) => {
    throw new DataError(`Cannot read data/moby_dick.txt; ${REMEDY}`, { cause: error });
  });
  if (await sha256(bytes) !== SHA256) {
    throw new DataError(`data/moby_dick.txt is not what it should be; ${REMEDY}`);
  }
  return new TextDecoder().decode(bytes);
}

/** A text in tokens, which character is which drawn: what was learned elsewhere is of no use. */
export function tokensOf(text: string, draws: Pick<Draws, "permutation">): TokenText {
  const sorted = [...new Set(text)].sort();
  const characters = Array.from(draws.permutation(sorted.length), (i) => sorted[i]);
  const tokenOf = new Map(characters.map((character, token) => [character, token]));
  const tokens = Uint8Array.from(text, (character) => tokenOf.get(character)!);
  const first = Math.floor(SHARES.train * tokens.length);
  const second = Math.floor((SHARES.train + SHARES.held) * tokens.length);
  return {
    train: tokens.subarray(0, first),
    held: tokens.subarray(first, second),
    unseen: tokens.subarray(second),
    characters,
  };
}

/** The characters of some tokens; none for what is not a token. */
export function textOf(tokens: ArrayLike<number>, characters: readonly string[]): string {
  return Array.from(tokens, (token) => characters[token] ?? "").join("");
}
