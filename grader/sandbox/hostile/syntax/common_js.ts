// tries: export in the way of CommonJS | expect: import-threw
// @ts-nocheck no such globals
const { Matrix } = require("../lib/mod.ts");
module.exports = { softmax: (x) => new Matrix(x.rows, x.cols) };
