// tries: break the JUnit report: a closed CDATA, entities, and letters that XML forbids | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  console.log(
    "]]></system-out></testcase><testcase name='forged'/><!-- -- --><?xml version='1.1'?>",
  );
  console.log(
    "&bomb; &#0; &#xFFFF; \u0000\u0001\u0008\u000b\u000c\u001f\ufffe\uffff \ud800 <![CDATA[",
  );
  return new Matrix(x.rows, x.cols);
}
