// tries: throw an error whose causes never end | expect: threw, timed-out, out-of-memory
export function softmax(): never {
  const effect = (): Error =>
    Object.defineProperty(new Error("and before that"), "cause", { get: effect, enumerable: true });
  throw effect();
}
