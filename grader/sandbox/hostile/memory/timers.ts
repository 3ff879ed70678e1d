// tries: queue millions of timers | expect: threw
export function softmax(): never {
  for (let i = 0; i < 6_000_000; i++) setTimeout(() => i, 86_400_000);
  throw new Error("six million timers were granted");
}
