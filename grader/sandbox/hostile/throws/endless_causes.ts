// tries: throw an error whose causes never end | expect: threw
export function softmax(): never {
  const effect = (): Error =>
    Object.defineProperty(new Error("and before that"), "cause", { get: effect, enumerable: true });
  throw effect();
}
