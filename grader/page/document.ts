import { type Content, Html, html } from "./html.ts";
import { policy } from "./policy.ts";

/**
 * A page in one file, which asks nothing of a network.
 *
 * @param code the one script that runs; left out where there is none
 */
export async function htmlDocument(
  title: string,
  style: string,
  body: Content,
  code?: string,
): Promise<string> {
  const script = code === undefined ? "" : html`
    <script type="module">${new Html(code)}</script>
  `;
  return "<!doctype html>\n" + html`
    <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${await policy(style, code)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        <style>${new Html(style)}</style>
      </head>
      <body>${body}${script}</body>
    </html>
  `.source.trim() + "\n";
}
