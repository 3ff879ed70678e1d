// tries: throw a symbol, which has no implicit text | expect: threw
export function softmax(): never {
  throw Symbol("\u001b[31m::error::symbol");
}
