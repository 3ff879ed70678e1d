// tries: throw an error whose name, message and stack are no text | expect: threw
export function softmax(): never {
  throw Object.assign(new Error(), {
    name: Symbol("name"),
    message: new Proxy([], {}),
    stack: { split: () => [], toString: () => 9 },
    cause: 1n,
  });
}
