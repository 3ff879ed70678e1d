// tries: hide codes in the name of an error and in its stack | expect: threw
export function softmax(): never {
  const error = new Error("a harmless message");
  error.name = "\u001b[2J::error::\u202eName";
  error.stack = "\u001b[31m::error::stack\n</script>\n    at \u0000 (javascript:alert(1):1:1)";
  throw error;
}
