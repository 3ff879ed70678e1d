// tries: throw an error that is its own cause | expect: threw
export function softmax(): never {
  const error = new Error("it caused itself");
  error.cause = new Error("through another", { cause: error });
  throw error;
}
