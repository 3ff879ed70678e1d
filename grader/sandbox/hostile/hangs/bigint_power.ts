// tries: compute a power whose digits fill minutes | expect: timed-out, out-of-memory, crashed
export function softmax(): never {
  let power = 3n;
  while (true) power = power ** 3n % (1n << 20_000_000n);
}
