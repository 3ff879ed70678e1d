// tries: throw a message of Markdown, HTML and XML | expect: threw
export function softmax(): never {
  const html = "</pre><script>alert(1)</script><img src=x onerror=alert(1)>";
  const markdown =
    "\n```\n| a | b |\n|---|---|\n[link](javascript:alert(1)) ![x](http://127.0.0.1:9/x)\n# Passed";
  throw Object.assign(new Error(html + markdown + "]]>&bomb;"), { name: "<b>Error</b>|`x`" });
}
