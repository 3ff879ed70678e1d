// tries: throw from within the disposal of what it throws, a thousand deep | expect: threw
// @ts-nocheck attacks
export function softmax() {
  let error = new Error("\x9b31m");
  for (let i = 0; i < 1000; i++) error = new SuppressedError(error, error, "\u202e" + i);
  throw error;
}
