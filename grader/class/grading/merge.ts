import { join } from "node:path";
import { UsageError } from "../../files.ts";
import { type ClassFile, readClassFile } from "./class_file.ts";
import { WHOLE } from "./shard.ts";
import { FILES, forgetBefore, ifMissing, keepBefore } from "./student_folder.ts";

/** What one shard's run wrote, and where. */
interface ShardReport {
  folder: string;
  file: ClassFile;
}

/** What must be the same in all shards of a class, by what a message calls it. */
const SAME: Record<string, (file: ClassFile) => unknown> = {
  "number of shards": ({ shard }) => shard.of,
  seed: ({ settings }) => settings.seed,
  course: ({ settings }) => settings.course,
  options: ({ settings }) => settings,
  roster: ({ roster }) => roster,
  overrides: ({ overrides }) => overrides,
  deadline: ({ lateness }) => lateness,
  "list of students": ({ everyone }) => everyone,
};

/**
 * Reads the shards of a class, and makes sure that they are complete.
 *
 * @throws {UsageError} when one is missing, unfinished, there twice, or of another class
 */
export async function readShards(folders: readonly string[]): Promise<ShardReport[]> {
  const parts: ShardReport[] = [];
  for (const folder of folders) {
    const file = await readClassFile(folder);
    if (!file) throw new UsageError(`${folder} holds no class report: it has no class.json.`);
    if (!file.isFinished) throw new UsageError(`${folder} is not finished: grade its shard again.`);
    parts.push({ folder, file });
  }
  parts.sort((a, b) => a.file.shard.part - b.file.shard.part);
  mustFit(parts);
  mustBeAll(parts);
  return parts;
}

function mustFit([first, ...others]: ShardReport[]): void {
  for (const { folder, file } of others) {
    for (const [what, of] of Object.entries(SAME)) {
      if (JSON.stringify(of(file)) === JSON.stringify(of(first.file))) continue;
      throw new UsageError(`${first.folder} and ${folder} differ in their ${what}.`);
    }
  }
}

function mustBeAll(parts: ShardReport[]): void {
  for (const [i, { folder, file: { shard } }] of parts.entries()) {
    const before = parts[i - 1];
    if (before?.file.shard.part === shard.part) {
      throw new UsageError(
        `${before.folder} and ${folder} are both shard ${shard.part}/${shard.of}: give one of them.`,
      );
    }
  }
  const { of } = parts[0].file.shard;
  const there = new Set(parts.map(({ file }) => file.shard.part));
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((part) => !there.has(part));
  if (missing.length === 0) return;
  throw new UsageError(`There is no shard ${missing.map((part) => `${part}/${of}`).join(", ")}.`);
}

/** The class that the shards make up, with its students in order. */
export function wholeOf(parts: readonly ShardReport[]): ClassFile {
  const students = parts.flatMap(({ file }) => file.students)
    .sort((a, b) => a.student < b.student ? -1 : 1);
  return { ...parts[0].file, shard: WHOLE, students };
}

/** Copies each student's report; students who were not graded have none. */
export async function copyStudents(parts: readonly ShardReport[], out: string): Promise<void> {
  for (const { folder, file } of parts) {
    for (const { folder: name } of file.students) {
      const [from, to] = [folder, out].map((root) => join(root, "students", name));
      await Deno.mkdir(to, { recursive: true });
      await forgetBefore(to);
      await keepBefore(to);
      for (const own of FILES) {
        if (own !== "before.json") await Deno.remove(join(to, own)).catch(ifMissing);
        await Deno.copyFile(join(from, own), join(to, own)).catch(ifMissing);
      }
    }
  }
}
