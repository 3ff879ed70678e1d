import { Command } from "@commander-js/extra-typings";
import { exerciseOf } from "../judge/course.ts";
import type { App } from "./app.ts";
import { type Io } from "./io.ts";
import { ProgressStore } from "./memory.ts";
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
    .option("--again", "begin again with the first hint")
    .action(async (word, { all, again }) => {
      const id = selectOne(course, word);
      const hints = Object.values(exerciseOf(course, id).hints);
      const { hints: shown } = await store.change(id, (memory) => ({
        ...memory,
        hints: all ? hints.length : Math.min(again ? 1 : memory.hints + 1, hints.length),
      }));
      const paint = painter(io.color);
      const lines = hints.slice(0, shown).map((hint, i) =>
        wrap(hint, io.columns, `${paint("bold", `${i + 1}.`)} `)
      );
      const left = hints.length - shown;
      const next = left > 0
        ? `Ask again for the next: ${left} more ${left === 1 ? "is" : "are"} left.`
        : `These are all the hints. The lesson has more: lessons/${id}.md`;
      io.out(`${paint("bold", id)}\n${lines.join("\n")}\n\n${next}\n`);
    });
}
