// tries: throw an error whose every field is a getter that throws | expect: threw
export function softmax(): never {
  const error = new Error("never seen");
  for (
    const name of ["name", "message", "stack", "cause", "constructor", "toString", "exportName"]
  ) {
    Object.defineProperty(error, name, {
      get: () => {
        throw new Error(`no ${name}`);
      },
    });
  }
  throw error;
}
