// tries: map its own lines onto a file that never ends, so that the dying runtime reads for ever | expect: import-threw
import { Matrix } from "../lib/mod.ts";
setTimeout(() => {
  throw new Error("which line is it?");
}, 0);
await new Promise((resolve) => setTimeout(resolve, 50));

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImZpbGU6Ly8vZGV2L3plcm8iXSwibmFtZXMiOltdLCJtYXBwaW5ncyI6IkFBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBIn0=
