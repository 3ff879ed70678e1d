import { type Content, type Html, html } from "./html.ts";

/** A part of the page with a heading that can be linked to. */
export function section(id: string, title: string, ...content: Content[]): Html {
  return html`
    <section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${content}
    </section>
  `;
}

/** What stands where something can't be drawn yet. */
export function placeholder(text: string, missing: string): Html {
  return html`<p class="placeholder">${text} <span>${missing}</span></p>`;
}

/** `10,000`. */
export function whole(count: number): string {
  return count.toLocaleString("en-GB");
}
