import type { Random } from "../../lib/mod.ts";

/** Changes bytes in one way or another. */
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** A token of TypeScript, near enough: a word, a number, or a sign. */
const TOKEN = /[\p{L}\w$]+|[^\s\w]/gu;
/** Words that change what a program does more than any byte. */
const WORDS = [
  ..."0 -1 1e309 NaN null undefined {} [] () => ... => await yield throw return while(true) import"
    .split(
      " ",
    ),
  ..."export default this super new delete typeof void 0n `${ */ // \\ \u202e \0 \ud800".split(" "),
];

const ofText = (change: (text: string, random: Random) => string): Mutation => (bytes, random) =>
  new TextEncoder().encode(change(new TextDecoder().decode(bytes), random));

/** Ways to break a source file. */
export const SOURCE_MUTATIONS: Mutation[] = [
  cut,
  duplicate,
  insertBytes,
  ofText(swapTokens),
  ofText(swapTokens),
  ofText(replaceToken),
  ofText(replaceToken),
  ofText(dropLine),
  ofText(dropLine),
];

/** Ways to break bytes on the wire. */
export const WIRE_MUTATIONS: Mutation[] = [
  cut,
  duplicate,
  insertBytes,
  flipBits,
  flipBits,
  randomHead,
];

/** Applies one to three mutations. */
export function mutate(bytes: Uint8Array, mutations: Mutation[], random: Random): Uint8Array {
  const times = 1 + below(3, random);
  for (let i = 0; i < times; i++) bytes = pick(mutations, random)(bytes, random);
  return bytes;
}

/** A whole number from 0 to n − 1. */
function below(n: number, random: Random): number {
  return Math.floor(random.uniform() * n);
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[below(from.length, random)];
}

/** Two places, in order. */
function range(length: number, random: Random): [number, number] {
  const [a, b] = [below(length + 1, random), below(length + 1, random)];
  return a < b ? [a, b] : [b, a];
}

/** Takes a piece away; the end, as often as not. */
function cut(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes.length, random);
  return join(bytes.subarray(0, from), random.uniform() < 0.5 ? [] : bytes.subarray(to));
}

function duplicate(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes.length, random);
  return join(bytes.subarray(0, to), bytes.subarray(from));
}

function insertBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(bytes.length + 1, random);
  const noise = Array.from({ length: 1 + below(8, random) }, () => below(256, random));
  return join(bytes.subarray(0, at), noise, bytes.subarray(at));
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = bytes.slice();
  for (let i = below(8, random); i >= 0 && flipped.length > 0; i--) {
    flipped[below(flipped.length, random)] ^= 1 << below(8, random);
  }
  return flipped;
}

/** Noise in the place of the first bytes, where the lengths are. */
function randomHead(bytes: Uint8Array, random: Random): Uint8Array {
  const length = below(24, random);
  return join(Array.from({ length }, () => below(256, random)), bytes.subarray(length));
}

function swapTokens(text: string, random: Random): string {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length < 2) return text;
  const [a, b] = [pick(tokens, random), pick(tokens, random)].sort((a, b) => a.index - b.index);
  const [endOfA, endOfB] = [a.index + a[0].length, b.index + b[0].length];
  return text.slice(0, a.index) + b[0] + text.slice(endOfA, Math.max(endOfA, b.index)) + a[0] +
    text.slice(endOfB);
}

function replaceToken(text: string, random: Random): string {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length === 0) return pick(WORDS, random);
  const { 0: token, index } = pick(tokens, random);
  return text.slice(0, index) + pick(WORDS, random) + text.slice(index + token.length);
}

function dropLine(text: string, random: Random): string {
  const lines = text.split("\n");
  return lines.toSpliced(below(lines.length, random), 1).join("\n");
}

function join(...parts: ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
