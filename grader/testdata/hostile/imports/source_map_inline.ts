// tries: map its own lines onto the reference, so that a stack trace quotes the reference | expect: threw
export function softmax(): never {
  throw new Error("look into my source map");
}
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi4uL3NvbHV0aW9ucy8wNF9zb2Z0bWF4LnRzIl0sIm5hbWVzIjpbXSwibWFwcGluZ3MiOiJBQUFBO0FBQUE7QUFBQTtBQUFBIn0=
