// tries: throw an exception of the host, with fields on its prototype | expect: threw
export function softmax(): never {
  throw new DOMException("\u202e::error::host", "DataCloneError");
}
