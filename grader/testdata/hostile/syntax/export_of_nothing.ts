// tries: export a name that nobody declared | expect: syntax, import-threw, missing-export
export { softmax };
