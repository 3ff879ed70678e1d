import type { Capstone, Course } from "../judge/course.ts";
import type { HandInOptions } from "./folder.ts";
import type { Io } from "./io.ts";
import type { Listener } from "../judge/grade.ts";
import type { OnEpoch } from "../page/report_page.ts";
import { percent } from "../report/marks.ts";
import { painter } from "../report/paint.ts";
import { capstoneLine, deeperLine, exerciseLine } from "../report/terminal.ts";

/** Prints a line per exercise as it comes, and one line that lives while a capstone trains. */
export function liveListener(io: Io): Listener {
  const screen = { paint: painter(io.color), columns: io.columns };
  let hasLines = false;
  const line = (text: string) => {
    io.out(`${text}\n`);
    hasLines = true;
  };
  const over = (text: string) => io.isTerminal ? io.out(overLine(text, io)) : undefined;
  return {
    onExercise: (result) => line(exerciseLine(result, screen)),
    onCapstoneStart: ({ id }: Capstone) =>
      over(`  ${id}: loading the data and starting to train …`),
    onEpoch: ({ epoch, testLoss, testAccuracy }, { id, epochs }: Capstone) =>
      over(
        `  ${id}: epoch ${epoch} of ${epochs}, loss ${testLoss.toFixed(4)}, ` +
          `accuracy ${percent(testAccuracy, 2)}`,
      ),
    onCapstone: (result) => {
      over("");
      line(capstoneLine(result, screen));
    },
    onDeeper: () => line(`${hasLines ? "\n" : ""}${deeperLine(screen)}`),
  };
}

/** Shows whose network is trained and how far it is, on one line that is overwritten, and cleared at the end. */
export async function withEpochLine<T>(
  { capstone }: Course,
  io: Io,
  options: HandInOptions,
  train: (onEpoch: OnEpoch) => Promise<T>,
): Promise<T> {
  try {
    return await train(({ epoch, testAccuracy }, { epochs } = capstone) => {
      const said = `  training ${networkOf(options)}: epoch ${epoch} of ${epochs}, ` +
        `accuracy ${percent(testAccuracy, 2)}`;
      io.out(io.isTerminal ? overLine(said, io) : `${said}\n`);
    });
  } finally {
    if (io.isTerminal) io.out("\r\x1b[K");
  }
}

/** Overwrites the current line. It is cut to the terminal's width: of a wrapped line, the first part would stay. */
function overLine(text: string, { columns }: Io): string {
  return `\r\x1b[K${text.slice(0, columns - 1)}`;
}

function networkOf({ solutions, exercises, submission }: HandInOptions): string {
  if (solutions) return "the solutions' network";
  return exercises === undefined && submission === undefined
    ? "your network"
    : "the network of that folder";
}
