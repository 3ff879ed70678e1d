/** From no ink to full ink, where there are no colours. */
const RAMP = " .:-=+*#%@";

/**
 * An image of 28×28 bytes as lines of a terminal: in colour two pixels a character, one above the
 * other; without, each pixel twice, for a character is about twice as high as it is wide.
 */
export function picture(image: Uint8Array, color: boolean): string[] {
  return color ? halfBlocks(image) : ramp(image);
}

function halfBlocks(image: Uint8Array): string[] {
  return Array.from({ length: 14 }, (_, line) => {
    const cells = Array.from({ length: 28 }, (_, column) => {
      const [above, below] = [2 * line, 2 * line + 1].map((row) => image[row * 28 + column]);
      return `\x1b[38;2;${grey(above)};48;2;${grey(below)}m▀`;
    });
    return `${cells.join("")}\x1b[0m`;
  });
}

function grey(byte: number): string {
  return `${byte};${byte};${byte}`;
}

function ramp(image: Uint8Array): string[] {
  return Array.from({ length: 28 }, (_, row) => {
    const line = Array.from(image.subarray(row * 28, (row + 1) * 28), (byte) => {
      const char = RAMP[Math.round(byte / 255 * (RAMP.length - 1))];
      return char + char;
    });
    return line.join("").trimEnd();
  });
}
