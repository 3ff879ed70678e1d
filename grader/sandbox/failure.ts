import { match } from "ts-pattern";

/** As many as a student mends at once. */
const MOST_IMPORTS = 5;
/** A longer one is a submission's doing, and tells no more. */
const MAX_SPECIFIER = 200;
const AND = new Intl.ListFormat("en-GB");

/** An import as it is written, and where. */
export interface Import {
  specifier: string;
  /** `04_softmax.ts:1:8`; undefined where it is not in a student's file. */
  where?: string;
}

/** What a file that imports what it may not may import, where it is known which file that is. */
export interface Allowed {
  id: string;
  /** Beside `lib/mod.ts`. */
  siblings: readonly string[];
}

/** Why a file can't be taken into a stage. */
export type Unstageable =
  | { code: "not-a-file" }
  | { code: "too-large"; bytes: number; most: number }
  | { code: "unreadable" };

/** Why a call, or the loading of a module, brought no answer. */
export type Failure =
  | { kind: "threw"; text: string; where?: string; rangeError: boolean }
  | { kind: "unfinished"; name: string; where?: string }
  | { kind: "forbidden-import"; imports: Import[]; allowed?: Allowed }
  | { kind: "syntax"; text: string; where?: string }
  | { kind: "import-threw"; text: string; where?: string }
  | { kind: "missing-export"; name: string; exported: string[] }
  | { kind: "timed-out"; seconds: number; loading: boolean; total?: true; starved?: true }
  | { kind: "total-clock"; seconds: number }
  | { kind: "called-off"; because: string }
  | { kind: "never-settles" }
  | { kind: "exited" }
  | { kind: "crashed"; how: string }
  | { kind: "out-of-memory"; machine?: { total: number } }
  | { kind: "protocol"; text: string }
  | { kind: "unstageable"; file: string; why: Unstageable };

/** A {@linkcode Failure}, thrown. */
export class SandboxError extends Error {
  override name = "SandboxError";
  /** What the student's code printed before loading it failed. */
  printed = "";

  constructor(readonly failure: Failure) {
    super(explain(failure));
  }
}

/** One sentence for the student: what happened, where, and what to do if that is not plain. */
export function explain(failure: Failure): string {
  return match(failure)
    .with({ kind: "threw" }, (f) => `It threw ${f.text}${at(f.where)}.`)
    .with({ kind: "unfinished" }, (f) => `${f.name} is not written yet: it still calls todo.`)
    .with(
      { kind: "forbidden-import" },
      ({ imports, allowed }) => `It imports ${listed(imports)}, but ${mayImport(allowed)}.`,
    )
    .with({ kind: "syntax" }, (f) => `It can't be read as TypeScript${at(f.where)}: ${f.text}`)
    .with({ kind: "import-threw" }, (f) => `Loading the file failed${at(f.where)}: ${f.text}.`)
    .with({ kind: "missing-export" }, notExported)
    .with({ kind: "timed-out" }, tookTooLong)
    .with(
      { kind: "total-clock" },
      (f) =>
        `The grading was stopped after ${f.seconds} s in all, by its total clock; --timeout-scale 2 doubles it.`,
    )
    .with({ kind: "called-off" }, (f) => `It was called off, as ${f.because}.`)
    .with({ kind: "never-settles" }, () => "Loading the file never ends: an await waits for ever.")
    .with(
      { kind: "exited" },
      () => "The program ended in the middle of the call, without an answer.",
    )
    .with({ kind: "crashed" }, (f) => `The program crashed (${f.how}).`)
    .with({ kind: "out-of-memory" }, hadNoMemory)
    .with({ kind: "protocol" }, (f) => `The grader can't read what came back (${f.text}).`)
    .with({ kind: "unstageable" }, (f) => `The file ${f.file} ${whyNot(f.why)}.`)
    .exhaustive();
}

/** A failure of one kind. */
type Of<Kind extends Failure["kind"]> = Extract<Failure, { kind: Kind }>;

function notExported({ name, exported }: Of<"missing-export">): string {
  const others = exported.length > 0 ? `, only ${exported.slice(0, 8).join(", ")}` : "";
  return `It exports no function "${name}"${others}. Write "export function ${name}(…)".`;
}

function tookTooLong({ seconds, total, starved, loading }: Of<"timed-out">): string {
  if (total) return `All its calls together took longer than ${seconds} s. Is each of them slow?`;
  if (starved) return `It did not end in ${seconds} s, as other programs had the processors.`;
  return loading
    ? `Loading the file took longer than ${seconds} s and was stopped. Is there a loop outside of every function?`
    : `It took longer than ${seconds} s and was stopped. Is there a loop that never ends?`;
}

function hadNoMemory({ machine }: Of<"out-of-memory">): string {
  const why = machine ? `: the system ended it, and the machine has ${machine.total} MB` : "";
  return `It ran out of memory${why}. Does a list grow without an end, or is there a matrix of images × images?`;
}

/** The first imports, and how many more. */
function listed(imports: Import[]): string {
  const first = imports.slice(0, MOST_IMPORTS).map(({ specifier, where }) =>
    `"${specifier.slice(0, MAX_SPECIFIER)}"${at(where)}`
  );
  const more = imports.length - first.length;
  return AND.format(more > 0 ? [...first, `${more} more`] : first);
}

/** What a file may import. */
function mayImport(allowed: Allowed | undefined): string {
  if (!allowed) return "an exercise may import only lib/mod.ts and the exercises that it needs";
  const files = ["../lib/mod.ts", ...allowed.siblings.map((id) => `./${id}.ts`)];
  const quoted = files.map((file) => `"${file}"`);
  return `${allowed.id} may import only ${AND.format(quoted)}`;
}

/** Why a file can't be taken, after its name. */
function whyNot(why: Unstageable): string {
  return match(why)
    .with({ code: "not-a-file" }, () => "is not a regular file")
    .with({ code: "too-large" }, (w) => `has ${w.bytes} bytes, and ${w.most} are the most`)
    .with({ code: "unreadable" }, () => "can't be read: look at its permissions")
    .exhaustive();
}

function at(where?: string): string {
  return where ? ` at ${where}` : "";
}
