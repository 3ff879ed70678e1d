// tries: throw null | expect: threw
export function softmax(): never {
  throw null;
}
