// tries: backtrace through a catastrophic regular expression | expect: timed-out
export function softmax(): never {
  const text = "a".repeat(60) + "b";
  while (/^(a+)+$/.test(text) === false);
  throw new Error("it was not catastrophic");
}
