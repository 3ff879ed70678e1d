// tries: throw null while loading | expect: import-threw
throw null;
