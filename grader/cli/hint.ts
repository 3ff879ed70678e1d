import { Command } from "@commander-js/extra-typings";
import { exercise } from "../course/mod.ts";
import { type Io } from "./io.ts";
import { MEMORY_FOLDER } from "../files.ts";
import { ProgressStore } from "./memory.ts";
import { painter } from "../report/paint.ts";
import { wrap } from "../report/wrap.ts";
import { selectOne } from "./select.ts";

/** `deno task hint`. */
export function hintCommand(io: Io, store = new ProgressStore(MEMORY_FOLDER)) {
  return new Command("hint")
    .description("Shows an exercise's hints, one more each time you ask.")
    .argument("<exercise>", "a number, name or path")
    .option("--all", "show all hints at once")
    .option("--again", "begin again with the first hint")
    .action(async (word, { all, again }) => {
      const id = selectOne(word);
      const { hints } = exercise(id);
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
