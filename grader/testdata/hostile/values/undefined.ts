// tries: return nothing | expect: wrong-type
export function softmax(): void {}
