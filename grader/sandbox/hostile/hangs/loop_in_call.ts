// tries: loop for ever in a call | expect: timed-out
export function softmax(): never {
  for (;;);
}
