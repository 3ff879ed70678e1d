/** The letters beyond ASCII of Code page 437, by which older programs read the names in a zip. */
const CODE_PAGE_437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
  "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0";
const ASCII = String.fromCharCode(...Array.from({ length: 128 }, (_, i) => i));
const ENCODINGS = [
  ASCII + CODE_PAGE_437,
  new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, i) => i)),
];

/**
 * A name as it was before a program mangled its letters: `unzip` writes `M#U00fcller`, others read
 * UTF-8 as Code page 437 or Windows-1252, which makes `M├╝ller` or `MÃ¼ller` of Müller.
 *
 * @returns the name itself where it is none of these
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(["M#U00fcller", "MÃ¼ller", "Müller"].map(readable), ["Müller", "Müller", "Müller"]);
 * ```
 */
export function readable(name: string): string {
  if (/#U[0-9a-f]{4}/i.test(name)) {
    return name.replace(/#U([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
  }
  const composed = name.normalize();
  const found = ENCODINGS.map((letters) => asUtf8(composed, letters)).find((text) => text);
  return found?.normalize() ?? name;
}

/** A text in Code page 437. */
export function fromCodePage437(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ENCODINGS[0][byte]).join("");
}

/** What a text says if its letters stand for bytes of UTF-8; nothing where they do not. */
function asUtf8(text: string, letters: string): string | undefined {
  const bytes = Array.from(text, (letter) => letters.indexOf(letter));
  if (bytes.includes(-1) || bytes.every((byte) => byte < 128)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
