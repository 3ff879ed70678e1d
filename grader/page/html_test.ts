import { assertEquals } from "@std/assert";
import { html } from "./html.ts";

Deno.test("what is put into a template is text, in an element and in an attribute", () => {
  const text = `"'><script>&`;
  assertEquals(
    html`<p title="${text}">${[text]}</p>`.source,
    '<p title="&#34;&#39;&#62;&#60;script&#62;&#38;">&#34;&#39;&#62;&#60;script&#62;&#38;</p>',
  );
});

Deno.test("a piece of a page is put in as it is, and undefined leaves nothing", () => {
  assertEquals(
    html`<p>${html`<b>${0}</b>`}${null}${undefined}${false}</p>`.source,
    "<p><b>0</b></p>",
  );
});
