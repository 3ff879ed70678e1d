/**
 * Trains the networks that the lessons tell of, and writes `lessons/experiments.json`: minutes.
 * `--check` trains them again and compares, and exits 1 when a number differs.
 */
import { loadMnist } from "../../lib/mod.ts";
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { runAll } from "./record.ts";

const isCheck = onlyCheck("experiments", "lessons/experiments.json");
const record = await runAll(await loadMnist(), (done) => console.log(done));
const text = JSON.stringify(record, null, 1)
  // One measurement per line, and one point per line.
  .replaceAll(/\{[^{}[\]]*\}|\[[^{}[\]]*\]/g, (flat) => flat.replaceAll(/\s+/g, " "));
await writeOrCompare("experiments", { "lessons/experiments.json": text + "\n" }, isCheck);
