// tries: throw every kind of primitive in turn | expect: threw
let calls = 0;
const kinds = [0, NaN, "", false, 10n, -0];
export function softmax(): never {
  throw kinds[calls++ % kinds.length];
}
