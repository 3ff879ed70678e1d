// tries: throw a megabyte without a newline, in letters that grow when they are escaped | expect: threw
export function softmax(): never {
  throw new Error("\u001b<&\u202e".repeat(1 << 18));
}
