import { figureColours } from "../page/figure_colours.ts";
import { type Content, Html, html } from "../page/html.ts";
import { policy } from "../page/policy.ts";

/** A page without a script: one file, which asks nothing of a network. */
export async function htmlPage(title: string, ...body: Content[]): Promise<string> {
  const [shared, own] = await Promise.all(
    ["../page/style.css", "class.css"].map((file) =>
      Deno.readTextFile(new URL(file, import.meta.url))
    ),
  );
  const style = shared + own + figureColours();
  return "<!doctype html>\n" + html`
    <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${await policy(style)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        <style>${new Html(style)}</style>
      </head>
      <body>${body}</body>
    </html>
  `.source.trim() + "\n";
}
