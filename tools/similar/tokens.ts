import { parse } from "@babel/parser";
import type { Token } from "./tokenizer.ts";

/** What Babel says of a token, as far as it is needed. */
interface BabelToken {
  /** A comment's is a word, and of all others a record. */
  type: string | { label: string; binop: number | null; isAssign: boolean; prefix: boolean };
  value?: unknown;
  start: number;
  end: number;
}

/** They are there or not as one's editor likes. */
const LEFT_OUT = new Set([";", ",", "eof"]);

/**
 * The tokens of a program in order, without comments and imports, which the stubs give and editors
 * sort. How its author calls, formats or explains things plays no part.
 *
 * @throws {SyntaxError} when it can't be read as TypeScript
 */
export function tokensOf(text: string): Token[] {
  const { tokens, program } = parse(text, {
    sourceType: "module",
    plugins: ["typescript"],
    tokens: true,
  });
  const imports = program.body.filter(({ type }) => type === "ImportDeclaration");
  const isImported = (at: number) => imports.some(({ start, end }) => start! <= at && at < end!);
  return (tokens as BabelToken[]).flatMap(({ type, value, start: from, end: to }) => {
    if (typeof type === "string" || LEFT_OUT.has(type.label) || isImported(from)) return [];
    const isOperator = type.binop !== null || type.isAssign || type.prefix;
    return [{ kind: isOperator ? String(value ?? type.label) : type.label, from, to }];
  });
}
