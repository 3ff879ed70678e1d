// tries: throw a function and a class | expect: threw
let calls = 0;
export function softmax(): never {
  throw calls++ ? class Thrown extends Error {} : () => "a function";
}
