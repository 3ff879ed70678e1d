import { isMatching, P } from "ts-pattern";
import { outputOf } from "./children.ts";
import { importsCommand, type Limits } from "./command.ts";
import { type Import, SandboxError } from "./failure.ts";
import type { Stage } from "./stage.ts";
import { withUnclosed } from "./unclosed.ts";

const MODULES = { modules: P.array({ specifier: P.string }) };
const UNREADABLE = { error: P.string.startsWith("SyntaxError: ") };
const IMPORTING = { dependencies: P.array(P.any) };
/** Under the import map a file is one that is allowed, and what is no file is blocked or not found. */
const FORBIDDEN = {
  specifier: P.string,
  isDynamic: P.optional(false),
  code: P.intersection(
    { span: { start: { line: P.number, character: P.number } } },
    P.union({ error: P.string }, { specifier: P.string.regex(/^(?!file:|data:|blob:)/) }),
  ),
};

/**
 * Looks at student's files that could not be loaded, under the import map of their child.
 *
 * It is for messages and not the boundary: it sees all forbidden imports at once, but also those
 * that nothing uses, which are erased; and none that is computed. So an import is refused by the
 * child, under the same map. Where the look fails or takes too long, it has found nothing.
 *
 * @returns the forbidden imports of the student's own files
 * @throws {SandboxError} when one of these files can't be read as TypeScript
 */
export async function forbiddenImports(
  stage: Stage,
  limits: Limits,
  seconds: number,
): Promise<Import[]> {
  const command = importsCommand(stage.root, limits);
  const modules = parse(await outputOf(command, "stdout", seconds));
  const loaded = modules.filter(({ specifier }) => stage.loaded.includes(specifier));
  for (const module of loaded) {
    if (isMatching(UNREADABLE, module)) throw await syntaxError(module.error, stage);
  }
  return loaded.flatMap((module) => forbiddenIn(module, stage));
}

/** The modules of a whole answer; none of one that was cut. */
function parse(text: string): { specifier: string }[] {
  try {
    const answer: unknown = JSON.parse(text);
    return isMatching(MODULES, answer) ? answer.modules : [];
  } catch {
    return [];
  }
}

/** Of the error its first line: the others quote the source, which the student has. */
async function syntaxError(error: string, stage: Stage): Promise<SandboxError> {
  const [text] = error.slice("SyntaxError: ".length).split("\n", 1);
  const where = stage.placeIn(error);
  return new SandboxError(
    await withUnclosed({ kind: "syntax", text: stage.hide(text), where }, stage),
  );
}

function forbiddenIn(module: { specifier: string }, stage: Stage): Import[] {
  if (!isMatching(IMPORTING, module)) return [];
  return module.dependencies.filter(isMatching(FORBIDDEN)).map(({ specifier, code }) => {
    const { line, character } = code.span.start; // from 0
    return { specifier, where: stage.placeIn(`${module.specifier}:${line + 1}:${character + 1}`) };
  });
}
