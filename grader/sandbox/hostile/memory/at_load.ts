// tries: fill memory while loading | expect: import-threw
const keep: unknown[] = [];
for (let i = 0; i < 96; i++) keep.push(new Float64Array(8 << 20).fill(i));
