import { join } from "node:path";
import { ROOT } from "./answers.ts";
import type { Crew } from "./crew.ts";

/** How much is tried. */
export interface Scale {
  /** Seeds for each right answer. */
  seeds: number;
  /** Seeds for the capstone with the reference. */
  capstoneSeeds: number;
  /** Seeds for the convolutional capstone with the reference. */
  convSeeds: number;
  /** Seeds for the capstone that writes, with the reference. */
  textSeeds: number;
  /** Seeds for each misconception. */
  wrongSeeds: number;
  /** Of so many misconceptions one is tried; 1 means all. */
  wrongOneIn: number;
  /** Courses with a misconception in every exercise but one; 1,000 is as many as it takes for all. */
  courses: number;
  /** Misconceptions of each exercise with which the capstone is run. */
  chains: number;
}

/** What a part of the verification found. */
export interface Findings {
  title: string;
  /** Lines of Markdown: what was counted. */
  lines: string[];
  /** What should not be, one line each. */
  failures: string[];
}

/** A part of the verification, with those who do its work. */
export type Verification = (scale: Scale, crew: Crew) => Promise<Findings>;

const PATH = join(ROOT, "docs", "verification.md");

/** A part's findings as Markdown. */
export function section({ title, lines, failures }: Findings): string {
  const outcome = failures.length === 0
    ? "Nothing was found that should not be."
    : failures.map((failure) => `- **${failure}**`).join("\n");
  return `## ${title}\n\n${lines.join("\n")}\n\n${outcome}\n`;
}

/** Puts a part's findings in their place in `docs/verification.md`, between its marks. */
export async function writeSection(name: string, findings: Findings): Promise<void> {
  const page = await Deno.readTextFile(PATH);
  const [open, close] = [`<!-- verify ${name} -->\n`, `<!-- end ${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from === -1 || to === -1) throw new Error(`docs/verification.md has no place for ${name}`);
  const written = page.slice(0, from + open.length) + section(findings) + page.slice(to);
  await Deno.writeTextFile(PATH, written);
}

/** The whole numbers from 1. */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
