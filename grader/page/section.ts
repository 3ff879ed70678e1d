import { type Content, Html, html } from "./html.ts";

/** A part of the page with a heading that can be linked to. */
export class Section extends Html {
  constructor(readonly id: string, readonly title: string, ...content: Content[]) {
    const { source } = html`
      <section id="${id}" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${title}</h2>
      ${content}
      </section>
    `;
    super(source);
  }
}

/** A part of the page; see {@linkcode Section}. */
export function section(id: string, title: string, ...content: Content[]): Section {
  return new Section(id, title, ...content);
}

/** What the page has, to go there; nothing where it is all in one place. */
export function contents(sections: readonly Section[]): Html | undefined {
  if (sections.length < 2) return undefined;
  return html`
    <nav aria-label="Contents">
      <ul class="contents">${sections.map(({ id, title }) =>
        html`<li><a href="#${id}">${title}</a></li>`
      )}</ul>
    </nav>
  `;
}

/** `10,000`. */
export function whole(count: number): string {
  return count.toLocaleString("en-GB");
}
