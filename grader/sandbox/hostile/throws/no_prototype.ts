// tries: throw an object without a prototype | expect: threw
export function softmax(): never {
  throw Object.create(null, { message: { value: { toString: null } }, name: { value: [] } });
}
