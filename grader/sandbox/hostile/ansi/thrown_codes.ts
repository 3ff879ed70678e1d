// tries: throw a message of terminal codes, bidirectional controls and NULs | expect: threw
export function softmax(): never {
  throw new Error("\u001b[2J\u009b31m\u001b]0;owned\u0007 \u202e\u0000\ud800 \r04_softmax 10/10");
}
