/** From no ink to full ink, where there are no colours. */
const RAMP = " .-=+*#%@";
/** Rows, and columns, of the middle of an image: a digit's 20 with ink, and a margin. */
export const MIDDLE = 22;

/**
 * An image of 28×28 bytes as lines of a terminal: in colour two pixels per character, one above the
 * other; without, each pixel twice, because a character is about twice as high as it is wide.
 */
export function picture(image: Uint8Array, color: boolean): string[] {
  if (color) return smallPicture(image, color);
  return rowsOf(image, 28).map((row) =>
    Array.from(row, (byte) => inkOf(byte).repeat(2)).join("").trimEnd()
  );
}

/**
 * A square image in half as many lines as it has rows, with one character per column. In colour a
 * character shows two pixels, one above the other; without colour it shows their mean.
 *
 * @param size rows, and columns; even
 */
export function smallPicture(image: Uint8Array, color: boolean, size = 28): string[] {
  const rows = rowsOf(image, size);
  return Array.from({ length: size / 2 }, (_, line) => {
    const [above, below] = [rows[2 * line], rows[2 * line + 1]];
    const cells = Array.from(
      above,
      (byte, column) => color ? halves(byte, below[column]) : inkOf((byte + below[column]) / 2),
    );
    return cells.join("") + (color ? "\x1b[0m" : "");
  });
}

/** The 22×22 pixels of an image of 28×28 in whose middle its ink is. */
export function middle(image: Uint8Array): Uint8Array {
  const at = Array.from(image.keys()).filter((i) => image[i] > 0);
  const top = startOf(at.map((i) => Math.floor(i / 28)));
  const left = startOf(at.map((i) => i % 28));
  const rows = rowsOf(image, 28).slice(top, top + MIDDLE);
  return Uint8Array.from(rows.flatMap((row) => Array.from(row.subarray(left, left + MIDDLE))));
}

/** Where the window begins that has these places in its middle. */
function startOf(places: number[]): number {
  const centre = (Math.min(...places) + Math.max(...places) + 1) / 2;
  return Math.max(0, Math.min(28 - MIDDLE, Math.floor(centre - MIDDLE / 2)));
}

function rowsOf(image: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: size }, (_, row) => image.subarray(row * size, (row + 1) * size));
}

function halves(above: number, below: number): string {
  return `\x1b[38;5;${grey(above)};48;5;${grey(below)}m▀`;
}

/** Black, and white, after which 24 greys follow, among a terminal's 256 colours. */
const [BLACK, WHITE] = [16, 231];

/** The nearest of the 26 greys among a terminal's 256 colours, which more terminals know than others. */
function grey(byte: number): number {
  const step = Math.round(byte / 255 * 25);
  if (step === 0) return BLACK;
  return step === 25 ? WHITE : WHITE + step;
}

function inkOf(byte: number): string {
  return RAMP[Math.round(byte / 255 * (RAMP.length - 1))];
}
