// tries: throw while loading, after an await | expect: import-threw, exited
await Promise.resolve();
throw new Error("thrown after an await");
