import { blame } from "./blame.ts";
import { capstone } from "./capstone.ts";
import { capstoneConv } from "./capstone_conv.ts";
import { capstoneText } from "./capstone_text.ts";
import { fullMarks } from "./full_marks.ts";
import { others } from "./others.ts";
import type { Scale, Verification } from "./part.ts";
import { twoMistakes } from "./two_mistakes.ts";
import { wrongAnswers } from "./wrong_answers.ts";

/** What is verified, in the order of `docs/verification.md`. */
export const PARTS: Record<string, Verification> = {
  "full-marks": fullMarks,
  capstone,
  capstone_conv: capstoneConv,
  capstone_text: capstoneText,
  "wrong-answers": wrongAnswers,
  "two-mistakes": twoMistakes,
  others,
  blame,
};

/** The form whose figures are in the documents. */
export const FULL: Scale = {
  seeds: 200,
  capstoneSeeds: 60,
  convSeeds: 50,
  textSeeds: 20,
  wrongSeeds: 20,
  wrongOneIn: 1,
  courses: 1000, // every misconception is in one
  chains: 4, // a chain that breaks costs up to a minute
};

/** The same with so many seeds at most, for when there is less time. */
export function onSeeds(most: number): Scale {
  const { seeds, capstoneSeeds, convSeeds, textSeeds, wrongSeeds } = FULL;
  return {
    ...FULL,
    seeds: Math.min(most, seeds),
    capstoneSeeds: Math.min(most, capstoneSeeds),
    convSeeds: Math.min(most, convSeeds),
    textSeeds: Math.min(most, textSeeds),
    wrongSeeds: Math.min(most, wrongSeeds),
  };
}

/** The form for in between, in about two minutes. */
export const SHORT: Scale = {
  seeds: 1,
  capstoneSeeds: 1,
  convSeeds: 0, // one takes a minute
  textSeeds: 0,
  wrongSeeds: 1,
  wrongOneIn: 5,
  courses: 2,
  chains: 0,
};
