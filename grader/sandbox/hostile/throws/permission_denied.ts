// tries: throw a permission error of the runtime, as if a flag of the grader were missing | expect: threw
export function softmax(): never {
  const error = new Error(
    'Requires read access to "/etc/passwd", run again with the --allow-read flag',
  );
  error.name = "NotCapable";
  throw error;
}
