// tries: throw undefined | expect: threw
export function softmax(): never {
  throw undefined;
}
