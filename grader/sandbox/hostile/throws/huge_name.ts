// tries: throw an error whose class has a name of a million letters | expect: threw
export function softmax(): never {
  const error = new Error("short");
  error.name = "Error".repeat(200_000);
  throw error;
}
