// tries: throw a message of letters that take three bytes each, and cut in the middle of a pair | expect: threw
export function softmax(): never {
  throw new Error("\ud83e\udde8\u20ac".repeat(2_000_000) + "\ud83e");
}
