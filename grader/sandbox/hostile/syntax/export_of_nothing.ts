// tries: export a name that nobody declared | expect: syntax
export { softmax };
