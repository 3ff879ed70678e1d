/** Answers that cost nothing to give: the right functions, with every number replaced. */

/** What each number becomes, as code: `i` counts them, `given` are the numbers of the call's input. */
export const TRIVIAL = {
  zeros: "0",
  ones: "1",
  tenths: "0.1",
  "ones and zeros": "i % 2",
  "plus and minus one": "1 - 2 * (i % 2)",
  "the numbers of the input": "given[i % given.length] ?? 0",
  noise: "Math.random() - 0.5",
  "bell-shaped noise": "Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(7 * Math.random())",
} as const;

/** A way to answer without having computed anything. */
export type Trivial = keyof typeof TRIVIAL;

/**
 * A right answer's source, made to return numbers of no meaning in the right places: shapes, lengths,
 * names and the number of calls stay right. It refuses nothing.
 *
 * @param exports the functions that it exports
 */
export function trivialSource(source: string, exports: readonly string[], kind: Trivial): string {
  const hidden = source.replace(/^export (?=(async )?function)/gm, "");
  const emptied = exports.map((name) => `const empty_${name} = empty(${name});`);
  const named = exports.map((name) => `empty_${name} as ${name}`);
  return `import { Matrix as Rows } from "../lib/mod.ts";\n${hidden}
${EMPTY.replace("ANSWER", TRIVIAL[kind])}
${emptied.join("\n")}
export { ${named.join(", ")} };
`;
}

const EMPTY = `
function numbersOf(value: any): number[] {
  if (value instanceof Rows) return [...value.data.subarray(0, 1000)];
  if (ArrayBuffer.isView(value)) return [...(value as Uint8Array).subarray(0, 1000)];
  if (typeof value === "number") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(numbersOf) : [];
}
function emptied(value: any, given: number[]): any {
  let count = 0;
  const next = () => { const i = count++; return ANSWER; };
  const walk = (value: any): any => {
    if (typeof value === "number") return next();
    if (value instanceof Rows) return new Rows(value.rows, value.cols, value.data.map(next));
    if (ArrayBuffer.isView(value)) return (value as Uint8Array).map(next);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, walk(field)]));
  };
  return walk(value);
}
function empty(fn: (...args: any[]) => unknown) {
  let last: unknown;
  return (...args: any[]) => {
    const given = args.flatMap(numbersOf);
    const told = args.map((arg) =>
      typeof arg?.onEpoch === "function"
        ? { ...arg, onEpoch: (metrics: unknown) => arg.onEpoch(emptied(metrics, given)) }
        : arg
    );
    try {
      last = fn(...told);
    } catch {
      // it refuses nothing
    }
    return emptied(last, given);
  };
}`;
