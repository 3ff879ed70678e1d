// tries: throw while loading | expect: import-threw
throw new RangeError("thrown while loading\n    at softmax (file:///etc/passwd:1:1)");
