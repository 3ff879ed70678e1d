// tries: flood the log without end, which must neither fill memory nor block the child's answer | expect: timed-out, crashed
const line = "all work and no play makes a dull log ".repeat(1000);

export function softmax(): never {
  while (true) console.error(line);
}
