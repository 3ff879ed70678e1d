// tries: throw an error whose message grows each time it is read | expect: threw
export function softmax(): never {
  let text = "x";
  throw Object.defineProperty(new Error(), "message", {
    get: () => (text += text).slice(0, 1 << 20),
  });
}
