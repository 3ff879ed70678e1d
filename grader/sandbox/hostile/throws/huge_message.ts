// tries: throw an error whose message has a hundred million letters | expect: threw
export function softmax(): never {
  throw new Error("x".repeat(100_000_000));
}
