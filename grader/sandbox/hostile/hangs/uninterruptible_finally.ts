// tries: refuse to be interrupted, with loops in catch and finally | expect: timed-out
export function softmax(): never {
  try {
    while (true);
  } catch {
    while (true);
  } finally {
    while (true);
  }
}
