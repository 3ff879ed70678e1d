// tries: map its own lines onto /etc/passwd, and fail unhandled, so that the runtime quotes that file | expect: import-threw
import { Matrix } from "../lib/mod.ts";
setTimeout(() => {
  throw new Error("which line is it?");
}, 0);
await new Promise((resolve) => setTimeout(resolve, 50));

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImZpbGU6Ly8vZXRjL3Bhc3N3ZCJdLCJuYW1lcyI6W10sIm1hcHBpbmdzIjoiQUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEifQ==
