/**
 * Whether what a submission returned is a tape that can be run, and how much work it is. A tape is data of
 * a stranger: nothing of it is computed before each index, shape and size has been looked at.
 */
import { isMatching, P } from "ts-pattern";
import type { Operation } from "../../../lib/mod.ts";
import { describe } from "../../judge/show.ts";

/** No tape of a model of this course has a tenth of it. */
const MOST_OPERATIONS = 10_000;

const number = isMatching(P.number);
const finite = (x: unknown) => number(x) && Number.isFinite(x);
const pair = { from: [P.number, P.number] } as const;
const single = { from: [P.number] } as const;
/** What each operation looks like. */
const FORMS = {
  add: isMatching(pair),
  multiply: isMatching(pair),
  matmul: isMatching(pair),
  transpose: isMatching(single),
  scale: isMatching({ ...single, factor: P.when(finite) }),
  relu: isMatching(single),
  softmaxRows: isMatching({ ...single, causal: P.optional(P.boolean) }),
  layerNormRows: isMatching({
    ...single,
    epsilon: P.optional(P.when((x) => finite(x) && Number(x) > 0)),
  }),
  sum: isMatching(single),
  crossEntropy: isMatching(pair),
};
/** How many values each is made from, and what else it needs. */
const NEEDS: Partial<Record<string, string>> = {
  scale: "from: [a] and a finite factor",
  softmaxRows: "from: [a], and causal is true or false",
  layerNormRows: "from: [a], and epsilon is above 0",
};

/** Rows and columns. */
export interface Size {
  rows: number;
  cols: number;
}

/** What is wrong with a tape, as a sentence, and whether an operation takes values that it cannot. */
export interface Wrong {
  wrong: string;
  isOfIndices?: boolean;
}

/** A tape with the sizes of its values, the inputs first; or what is wrong with it. */
export type Form = { tape: Operation[]; sizes: Size[] } | Wrong;

/**
 * Looks at what should be a tape.
 *
 * @param inputs the sizes of what it is run on
 * @param mostWork how many multiplications one run of it may take
 */
export function formOf(got: unknown, inputs: readonly Size[], mostWork: number): Form {
  if (!Array.isArray(got)) {
    return { wrong: `it is ${describe(got)}, expected a list of operations` };
  }
  if (got.length === 0) return { wrong: "it is empty" };
  if (got.length > MOST_OPERATIONS) {
    return { wrong: `it has ${got.length} operations, and ${MOST_OPERATIONS} are the most` };
  }
  const sizes = [...inputs];
  let work = 0;
  for (const [i, entry] of got.entries()) {
    const read = sizeOf(entry, sizes);
    if ("wrong" in read) return { ...read, wrong: `operation ${i} ${read.wrong}` };
    work += read.work;
    if (work > mostWork) {
      return {
        wrong: `up to operation ${i} it takes ${work} multiplications, far more than needed`,
      };
    }
    sizes.push(read);
  }
  return { tape: got, sizes };
}

/** The size of an operation's result, and the multiplications that it takes. */
function sizeOf(
  entry: unknown,
  sizes: readonly Size[],
): Size & { work: number } | Wrong {
  const op = isMatching({ op: P.string }, entry) ? entry.op : undefined;
  if (op === undefined) return { wrong: `is ${describe(entry)}, expected { op, from }` };
  if (!Object.hasOwn(FORMS, op)) {
    return { wrong: `is ${JSON.stringify(op.slice(0, 40))}, not an Operation` };
  }
  const known = op as keyof typeof FORMS;
  if (!FORMS[known](entry)) return { wrong: `is ${op}: it needs ${NEEDS[op] ?? needOf(known)}` };
  const operation = entry as Operation;
  const missing = operation.from.find((index) => sizes[index] === undefined);
  if (missing !== undefined) {
    return {
      wrong: `is ${op} of value ${missing}: before it there are values 0 to ${sizes.length - 1}`,
      isOfIndices: true,
    };
  }
  const [a, b] = operation.from.map((index) => sizes[index]);
  const result = resultOf(operation.op, a, b);
  if (!result) {
    return {
      wrong: `is ${op} of ${shown(a)} and ${shown(b)}, which do not fit`,
      isOfIndices: true,
    };
  }
  return {
    ...result,
    work: operation.op === "matmul" ? a.rows * a.cols * b.cols : a.rows * a.cols,
  };
}

function needOf(op: keyof typeof FORMS): string {
  const isPair = FORMS[op]({ op, from: [0, 0] });
  return isPair ? "from: [a, b]" : "from: [a]";
}

/** The size of a result; undefined where the operands do not fit. */
function resultOf(op: Operation["op"], a: Size, b: Size): Size | undefined {
  const isSame = b && a.cols === b.cols && a.rows === b.rows;
  switch (op) {
    case "add":
    case "multiply":
      return isSame || a.cols === b.cols && b.rows === 1 ? a : undefined;
    case "matmul":
      return a.cols === b.rows ? { rows: a.rows, cols: b.cols } : undefined;
    case "transpose":
      return { rows: a.cols, cols: a.rows };
    case "crossEntropy":
      return isSame ? { rows: 1, cols: 1 } : undefined;
    case "sum":
      return { rows: 1, cols: 1 };
    default:
      return a;
  }
}

function shown({ rows, cols }: Size): string {
  return `${rows}×${cols}`;
}
