/**
 * The policy of a page that loads nothing but pictures in itself, and on which this style and this
 * script alone count.
 *
 * @param script left out where there is none: then none runs
 */
export async function policy(style: string, script?: string): Promise<string> {
  return [
    "default-src 'none'",
    "img-src data:",
    `style-src '${await sum(style)}'`,
    ...(script === undefined ? [] : [`script-src '${await sum(script)}'`]),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

async function sum(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256-${new Uint8Array(digest).toBase64()}`;
}
