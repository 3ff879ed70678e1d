// tries: have sqlite, reached through process, fill a temporary file in any folder | expect: passed
// @ts-nocheck process may be deleted
import { Matrix } from "../lib/mod.ts";
try {
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
  const db = new DatabaseSync(":memory:");
  db.exec("PRAGMA temp_store_directory = '/tmp'; PRAGMA cache_size = 1");
  db.exec("CREATE TEMP TABLE t AS SELECT randomblob(9000000)");
  console.log("LEAK:", "sqlite ran");
} catch (error) {
  console.log(String(error));
}

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
