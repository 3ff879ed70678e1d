// tries: take effect in the HTML report: scripts, styles, entities and closed tags | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log(
  "</pre></td></table><script>document.title='owned'</script><img src=x onerror=alert(1)>",
);
console.log(
  "<style>*{display:none}</style><base href=//127.0.0.1:9><svg/onload=alert(1)>&lt;b&gt;&#x202e;",
);
console.log(
  '"><a href="javascript:alert(1)">\' onmouseover=\'alert(1) <!-- --!> </script ><plaintext>',
);

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
