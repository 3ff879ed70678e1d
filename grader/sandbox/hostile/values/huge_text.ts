// tries: return a text of a hundred megabytes in place of a Matrix | expect: crashed
export function softmax() {
  return ["\u0000".repeat(100_000_000), { ["\u202e".repeat(1e6)]: 1 }];
}
