// tries: return a thenable whose then loops | expect: wrong-answer
export function softmax(): object {
  return {
    then() {
      while (true);
    },
  };
}
