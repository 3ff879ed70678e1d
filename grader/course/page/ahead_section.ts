import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import type { Material } from "./material.ts";

/** Something that can't be drawn yet: where to read about it, and why it is missing. */
interface Ahead {
  what: string;
  lesson: string;
  missing?: string;
}

/** What there is to see later, a line each; nothing where all is drawn. */
export function ahead(material: Material): Section[] {
  const { normalized, relu, reluDerivative, reading } = material;
  const own: Ahead[] = [
    { what: "The row, through your normalize", lesson: "01_normalize", ...normalized },
    { what: "The curve of your relu", lesson: "03_relu", ...relu },
    { what: "The curve of your reluDerivative", lesson: "03_relu", ...reluDerivative },
  ].filter(({ missing }) => missing !== undefined);
  const ofNetwork: Ahead[] = [
    { what: "How your network learns", lesson: "10_train" },
    { what: "What it reads", lesson: "09_predict" },
    { what: "Which digits it takes for which", lesson: "11_confusion_matrix" },
    { what: "Its mistakes, and any of the test digits", lesson: "12_look_inside" },
    { what: "What its hidden neurons look for", lesson: "12_look_inside" },
  ];
  const lines = [...own, ...(reading.value ? [] : ofNetwork)];
  if (lines.length === 0) return [];
  return [section(
    "ahead",
    "Still to come",
    html`<ul>${lines.map(line)}</ul>`,
    reading.missing && html`<p>There is no network of yours yet. ${reading.missing}</p>`,
  )];
}

function line({ what, lesson, missing }: Ahead): Html {
  return html`<li>${what}: read <code>lessons/${lesson}.md</code>${
    missing && html`. <span class="unit">${missing}</span>`
  }</li>`;
}
