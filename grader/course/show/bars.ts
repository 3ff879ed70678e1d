import { argmax } from "../network/network.ts";
import type { Paint } from "../../report/paint.ts";

const WIDTH = 30;
/** Eighths of a character. */
const EIGHTHS = " ▏▎▍▌▋▊▉";

/** Ten probabilities as bars, a line a digit; the likeliest stands out. */
export function barLines(shares: ArrayLike<number>, paint: Paint): string[] {
  const best = argmax(shares);
  return Array.from(shares, (share, digit) => {
    const line = `${digit} ${bar(share).padEnd(WIDTH)} ${percent(share)}`;
    return digit === best ? paint("bold", line) : line;
  });
}

function bar(share: number): string {
  const eighths = Math.round(share * WIDTH * 8);
  return "█".repeat(eighths >> 3) + EIGHTHS[eighths & 7].trimEnd();
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1).padStart(5)} %`;
}
