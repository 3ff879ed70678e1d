/** A piece of a page: text that may stand in it as it is. */
export class Html {
  constructor(readonly source: string) {}
}

/** What may be put into a template: nothing but {@linkcode Html} is taken for markup. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

/**
 * A piece of a page from a template. Whatever is put in is text, and escaped, unless it is itself
 * such a piece; null, undefined and false leave nothing.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(html`<b>${"a < b"}</b>`.source, "<b>a &#60; b</b>");
 * ```
 */
export function html(parts: TemplateStringsArray, ...values: Content[]): Html {
  return new Html(parts.map((part, i) => i === 0 ? part : written(values[i - 1]) + part).join(""));
}

/** A name that may be broken after an underscore, where a line is short. */
export function breakable(name: string): Html[] {
  return name.split(/(?<=_)/).map((part, i) => i === 0 ? html`${part}` : html`<wbr>${part}`);
}

/** Escaped for an element's content and for a quoted attribute alike. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function written(content: Content): string {
  if (content instanceof Html) return content.source;
  if (Array.isArray(content)) return content.map(written).join("");
  if (content === null || content === undefined || content === false) return "";
  return escape(String(content));
}
