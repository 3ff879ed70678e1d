// tries: use markup, which needs another file name | expect: syntax
export const softmax = () => <script>alert(1)</script>;
