// tries: export everything but the function, under names that a message may list | expect: missing-export
const odd = () => 0;
export { odd as "\u001b[2J", odd as "\n::error::owned", odd as "</pre><script>", odd as "\u202e|a|b|" };
export { odd as "soft\u0000max", odd as "__proto__", odd as "softmax " };
