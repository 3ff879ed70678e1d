// tries: overflow the native stack in the regular expression and JSON code of the engine | expect: threw
export function softmax(): never {
  const depth = 1_000_000;
  for (
    const way of [
      () => JSON.parse("[".repeat(depth)),
      () => new RegExp("(".repeat(depth) + ")".repeat(depth)),
      () => structuredClone(Array.from({ length: depth }).reduce((inner) => [inner], [])),
    ]
  ) {
    try {
      way();
    } catch (error) {
      console.log(String(error).slice(0, 100));
    }
  }
  throw new Error("the stack held");
}
