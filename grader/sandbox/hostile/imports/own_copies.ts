// tries: load its own copies before the runner does, by the names that the runner has for them, and what it keeps for its own modules | expect: passed
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";

export function softmax(x) {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, p] = [x.row(i), out.row(i)];
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const sum = row.reduce((all, value) => all + Math.exp(value - max), 0);
    for (let j = 0; j < row.length; j++) p[j] = Math.exp(row[j] - max) / sum;
  }
  return out;
}

const names = ["copy1", "copy2", "copy3", "exercises", "neighbours", "reference", "ts-pattern"];
for (const name of names) {
  import(name).then((module) => {
    if (!name.startsWith("copy") && name !== "exercises") console.log("LEAK: a module of the runner's", name);
    module["04_softmax"]?.softmax(new Matrix(1, 1));
  }, () => {});
}
