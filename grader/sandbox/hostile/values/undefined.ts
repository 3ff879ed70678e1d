// tries: return nothing | expect: wrong-answer
export function softmax(): void {}
