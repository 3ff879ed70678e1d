// tries: stay within native code, where no flag of its own can stop it | expect: timed-out, out-of-memory, crashed
export function softmax(): never {
  const numbers = Array.from({ length: 100_000 }, (_, i) => i);
  while (true) numbers.sort(() => Math.random() - 0.5);
}
