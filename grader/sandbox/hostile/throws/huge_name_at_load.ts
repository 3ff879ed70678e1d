// tries: throw at load an error whose name fills twenty megabytes | expect: import-threw
const error = new Error("short");
error.name = "\u001b".repeat(20_000_000);
throw error;
