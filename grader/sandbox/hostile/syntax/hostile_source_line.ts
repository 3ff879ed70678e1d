// tries: have the message of a syntax error quote a hostile source line | expect: syntax
export const softmax = "[2J]0;owned::error::owned ‮ </pre><script>alert(1)</script> | a |" +;
