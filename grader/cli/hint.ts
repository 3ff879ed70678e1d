import { Command } from "@commander-js/extra-typings";
import { exerciseOf } from "../judge/course.ts";
import type { App } from "./app.ts";
import { type Io } from "./io.ts";
import { type Memory, type Progress, ProgressStore } from "./memory.ts";
import { UsageError } from "../files.ts";
import { painter } from "../report/paint.ts";
import { wrap } from "../report/wrap.ts";
import { selectOne } from "./select.ts";

/** `deno task hint`. */
export function hintCommand(
  { course }: App,
  io: Io,
  store = new ProgressStore(course.folders.memory),
) {
  return new Command("hint")
    .description("Shows an exercise's hints, one more each time you ask.")
    .argument("<exercise>", "a number, name or path")
    .option("--all", "show all hints at once")
    .option("--again", "start again with the first hint")
    .action(async (word, { all, again }) => {
      const id = selectOne(course, word);
      const hints = Object.values(exerciseOf(course, id).hints);
      const more = ({ hints: shown }: Pick<Memory, "hints">) => {
        if (all) return hints.length;
        return Math.min(again ? 1 : shown + 1, hints.length);
      };
      const { shown, lost } = await kept(store, id, more);
      const paint = painter(io.color);
      const lines = hints.slice(0, shown).map((hint, i) =>
        wrap(hint, io.columns, `${paint("bold", `${i + 1}.`)} `)
      );
      const left = hints.length - shown;
      const next = left > 0
        ? `Ask again for the next: ${left} more ${left === 1 ? "is" : "are"} left.`
        : `These are all the hints. The lesson has more: lessons/${id}.md`;
      io.out(
        `${paint("bold", id)}\n${lines.join("\n")}\n\n${wrap(lost ?? next, io.columns, "")}\n`,
      );
    });
}

/** How many hints to show; `lost` says why, if that can't be remembered. */
async function kept(
  store: ProgressStore,
  id: string,
  more: (memory: Pick<Memory, "hints">) => number,
): Promise<{ shown: number; lost?: string }> {
  try {
    const { hints } = await store.change(id, (memory) => ({ ...memory, hints: more(memory) }));
    return { shown: hints };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { [id]: memory } = await store.read().catch((): Progress => ({}));
    const lost = `Which hints you have seen can't be remembered, since ${
      lowerFirst(error.message)
    } --all shows them all.`;
    return { shown: more(memory ?? { hints: 0 }), lost };
  }
}

function lowerFirst(text: string): string {
  return text[0].toLowerCase() + text.slice(1);
}
