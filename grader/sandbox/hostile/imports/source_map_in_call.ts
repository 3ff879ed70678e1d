// tries: break the runner in a call by a function mapped onto /etc/passwd, which the dying runtime quotes | expect: threw
import { Matrix } from "../lib/mod.ts";
function fail(): never {
  throw new Error("which line is it?");
}

export function softmax(x: Matrix): Matrix {
  JSON.stringify = TextEncoder.prototype.encode = Array.prototype.forEach = fail;
  return new Matrix(x.rows, x.cols);
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImZpbGU6Ly8vZXRjL3Bhc3N3ZCJdLCJuYW1lcyI6W10sIm1hcHBpbmdzIjoiQUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEifQ==
