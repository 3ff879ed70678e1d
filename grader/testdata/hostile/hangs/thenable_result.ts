// tries: return a thenable whose then loops | expect: timed-out, wrong-type
export function softmax(): object {
  return {
    then() {
      while (true);
    },
  };
}
