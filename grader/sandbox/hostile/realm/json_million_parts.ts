// tries: answer with a head of a million parts, each slow to be read | expect: protocol
// @ts-nocheck attacks
// @ts-nocheck forged heads
const stringify = JSON.stringify;
const parts = Array(1_000_000).fill('{"fields":[]}').join();

export function softmax() {
  JSON.stringify = (head) => head?.returned ? `{"returned":{"list":[${parts}]},"after":[]}` : stringify(head);
  return 1;
}
