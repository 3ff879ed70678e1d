import { cameTo } from "../report/measured.ts";
import type { CapstoneResult } from "../report/report.ts";
import { html } from "./html.ts";
import { type Section, section } from "./section.ts";
import { trainingCharts } from "./training.ts";

/** What a language model wrote, what it came to, and how it learned; nothing of a capstone without one. */
export function writing(capstone: CapstoneResult): Section[] {
  const { title, measure, written, history } = capstone;
  if (!measure || !written) return [];
  return [section(
    "writing",
    title,
    html`
      <p>It came to ${cameTo(capstone)}. It was given the words in bold and went on by itself.</p>
      <blockquote class="writing"><b>${written.beginning}</b>${written.text}</blockquote>
      ${history.length > 0 && trainingCharts(history)}
    `,
  )];
}
