// tries: answer with heads that make the parent throw while it reads them | expect: protocol
import { Matrix } from "../lib/mod.ts";

const untold = '{"toString":1,"valueOf":1}';
const odd = [`{"strange":${untold}}`, `{"number":${untold}}`, `{"dtype":${untold}}`, `{"list":9}`];
odd.push(`{"matrix":[${untold},1,2]}`, `{"fields":[[${untold},1]]}`, "[".repeat(1e6) + "]".repeat(1e6));
let calls = 0;
export function softmax(x: Matrix): Matrix {
  JSON.stringify = () => `{"returned":${odd[calls++ % odd.length]},"after":[]}`;
  return new Matrix(x.rows, x.cols);
}
