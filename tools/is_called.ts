/** Whether an exercise is called by its name or its number: `15_autograd`, `15`. */
export function isCalled(id: string, word: string): boolean {
  return id === word || parseInt(id) === Number(word);
}
