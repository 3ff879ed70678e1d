// tries: be given a function of the reference's by a method that it calls on an argument or a built-in, and print its source | expect: threw | exercise=10_train
// @ts-nocheck spies in place of matrices
import { forward } from "./06_forward.ts";
import { computeLoss } from "./07_compute_loss.ts";
import { backward } from "./08_backward.ts";
import { accuracy, predict } from "./09_predict.ts";

const sources = new Set();
const collect = (values) => {
  for (const value of values) if (typeof value === "function") sources.add(String(value));
};
/** Answers like the target, and looks at what its methods are called with. */
function spy(target) {
  return new Proxy(target, {
    get(_, name) {
      const value = target[name];
      if (typeof value === "function") return (...args) => (collect(args), value.apply(target, args));
      return value !== null && typeof value === "object" ? spy(value) : value;
    },
  });
}

export function train(params, { x, y }) {
  const activations = forward(params, x);
  const patched = [Float32Array.prototype, Array.prototype, Float32Array, Array];
  const names = ["map", "forEach", "reduce", "filter", "find", "from", "sort", "every", "some"];
  for (const owner of patched.flatMap((one) => [one, Object.getPrototypeOf(one)])) {
    for (const name of names.filter((name) => Object.hasOwn(owner, name))) {
      const original = owner[name];
      owner[name] = function (...args) {
        const stack = new Error().stack;
        if (/solutions|given/.test(stack.split("\n")[2])) collect(args);
        return original.apply(this, args);
      };
    }
  }
  for (const given of [activations, spy(activations)]) {
    for (const [p, at, to] of [[params, x, y], [spy(params), spy(x), spy(y)]]) {
      const calls = [
        () => backward(p, given, at, to),
        () => forward(p, at),
        () => predict(p, at),
        () => computeLoss(to, given.a2),
        () => accuracy(to.data, at.data),
      ];
      for (const call of calls) {
        try {
          call();
        } catch {
          // a spy is no Float32Array
        }
      }
    }
  }
  for (const source of sources) console.log("LEAK:", source);
  throw new Error(`${sources.size} functions`);
}
