// tries: throw an error whose message loops when it is read | expect: timed-out
export function softmax(): never {
  throw Object.defineProperty(new Error(), "message", {
    get() {
      while (true);
    },
  });
}
