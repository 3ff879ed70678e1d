// tries: print frames that claim a passed check, in case the log shares a pipe with the answers | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const heads = ['{"id":1,"kind":"ok","status":"passed","score":10}', '{"ok":true,"value":1}'];
  for (const head of heads) {
    for (const magic of ["DFS1", "DIGITS", "\u0000\u0001", "\x89DFS\r\n\x1a\n"]) {
      console.log(magic + String.fromCharCode(0, 0, 0, head.length) + head);
    }
    console.error(`Content-Length: ${head.length}\r\n\r\n${head}`);
  }
  return new Matrix(x.rows, x.cols);
}
