// tries: smuggle a frame through the message of an error | expect: threw
export function softmax(): never {
  const head = '{"id":1,"kind":"matrix","rows":1,"cols":2}';
  throw new Error(
    `DFS1\0\0\0\u0001\0\0\0${String.fromCharCode(head.length)}${head}\n\n"}],"ok":true}`,
  );
}
