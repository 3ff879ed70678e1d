// tries: return a revoked proxy of a Matrix | expect: threw
import { Matrix } from "../lib/mod.ts";

export function softmax(): Matrix {
  const { proxy, revoke } = Proxy.revocable(new Matrix(1, 2), {});
  revoke();
  return proxy;
}
