// tries: drain a generator without end | expect: timed-out
export function softmax(): never {
  let sum = 0;
  const numbers = (function* () {
    while (true) yield 1;
  })();
  for (const number of numbers) sum += number;
  throw new Error(String(sum));
}
