// tries: log and throw errors of code mapped onto /etc/passwd, in case the runner quotes source lines | expect: threw
export function softmax(): never {
  const error = new Error("which line is it?");
  console.log(error, { cause: error });
  console.trace(error);
  throw error;
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImZpbGU6Ly8vZXRjL3Bhc3N3ZCJdLCJuYW1lcyI6W10sIm1hcHBpbmdzIjoiQUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUEifQ==
