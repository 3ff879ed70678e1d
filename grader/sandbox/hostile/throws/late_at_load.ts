// tries: throw while loading, after an await | expect: import-threw
await Promise.resolve();
throw new Error("thrown after an await");
