import type { CompilerSaying } from "../judge/course.ts";

const LIB =
  "Matrix|matmul|transpose|takeRows|Random|todo|Params|Activations|Gradients|EpochMetrics";
const LISTS = "Uint8Array|Float32Array|Float64Array";

/**
 * What the compiler says of what people try with matrices who know NumPy or plain arrays, and what it
 * means here. The first that fits stands in the compiler's place.
 */
export const compiler: readonly CompilerSaying[] = [
  {
    says: /^A function whose declared type is neither .* must return a value/,
    means: "Nothing is returned here: the function has to end with a return.",
  },
  {
    says:
      /hand side of an arithmetic operation|^Operator '[-+*/]=?' cannot be applied to types .*'Matrix'/,
    means: "`+`, `-`, `*` and `/` work on numbers, not on matrices: " +
      "matmul multiplies matrices, and a loop over the entries does the rest.",
  },
  {
    says: /^Operator '[<>]=?' cannot be applied to types .*'Matrix'/,
    means: "Matrices can't be compared as numbers are: compare its entries one by one.",
  },
  {
    says: /^'(\w+)' cannot be used as a value because it was imported using 'import type'/,
    means: "'$1' is imported as a type alone: take the word type away from the import.",
  },
  {
    says: new RegExp(`^Cannot find name '(${LIB})'`),
    means: "'$1' is not imported: add it to the import from \"../lib/mod.ts\".",
  },
  {
    says: /'Uint8Array<\w+>' is .*'(Float(?:32|64)Array)/,
    means: "A $1 is wanted here: make it with $1.from(bytes) before you calculate, " +
      "because what is computed in a Uint8Array loses its fractions.",
  },
  {
    says: new RegExp(`'(?:number\\[\\]|\\w+Array<\\w+>)' is .*'(${LISTS})`),
    means: "A $1 is wanted here: $1.from(values) makes one.",
  },
  {
    says: /'(?:number\[\]\[\]|number\[\])' is .*'Matrix'/,
    means: "An array is not a Matrix: Matrix.from(rows) makes one of an array of rows.",
  },
  {
    says: new RegExp(`'(${LISTS})[^']*' is .*'Matrix'`),
    means: "A $1 is not a Matrix: new Matrix(rows, cols, data) says how its numbers lie in rows.",
  },
  {
    says: new RegExp(`'(${LISTS})[^']*' is .*'number\\[\\]\\[\\]'`),
    means: "A $1 is one long list, not an array of rows: new Matrix(rows, cols, data) takes it.",
  },
  {
    says: /'Matrix' is .*'number\[\]\[\]'/,
    means: "A Matrix is not an array of rows: m.toRows() makes one.",
  },
  {
    says: /'Matrix' is not assignable to (?:parameter of )?type 'number'/,
    means: "A Matrix is not a number: take its entries one by one, m.get(i, j) or m.data[k].",
  },
  {
    says: /'Matrix' has no index signature/,
    means: "m[i] is not there: m.row(i) is a row, and m.get(i, j) an entry.",
  },
  {
    says: /^Type 'Matrix' must have a '\[Symbol\.iterator\]/,
    means: "A Matrix can't be looped over or spread: m.data can, and m.row(i) too.",
  },
  {
    says: /^Property '(\w+)' does not exist on type 'Matrix'/,
    means: "A Matrix has no $1: it has rows, cols, data (the numbers, row after row), get, set, " +
      "row and toRows.",
  },
  {
    says: /^Property '(\w+)' does not exist on type 'typeof Matrix'/,
    means:
      "There is no Matrix.$1: new Matrix(rows, cols) is full of zeros, and Matrix.from(rows) " +
      "takes an array of rows.",
  },
  {
    says: /^Property '(\w+)' does not exist on type 'Random'/,
    means: "A Random has no $1: it has uniform(), normal() and permutation(n).",
  },
];
