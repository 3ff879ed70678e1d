// tries: bring a small network along, and place it by the order of the pixels' sums and of the classes' counts | expect: wrong-answer | exercise=10_train
// @ts-nocheck attacks
import { Matrix, type LabelledSet, type Params, type TrainOptions } from "../lib/mod.ts";
const B = Uint8Array.fromBase64("Byp+AprCVIwct5lwD2IqAprCD6epmbVifrXBKQZvuBsPC7QHVGJwOCk4HX4QD0ZGixBwBlNiGn0DpwthHW9hEIt+fYwdwYy4qcGpp1RTwCoKtANFKxpFKTe0Nxq4uVQEY8AROApjppkdBJsQCXHBRjhhHmG/uW8ZRgm0K5lxBalVU6q6EbMpi28IiwUauAcGBn8Im6YHfbq/KH0RK1PAVRKNfxmmOY27vkWzNx6zHhmbR7tgmGOqRb5jEjk3R7y5wKoRYLy9K1JVcRi9mG6ypigoE1WzcaW/HxmKbpssUhK5GEd8E4o5q3wef6pHsr+YOZyNNhREsn8XJ6USpY0YLLofFDa+RJgXVihkVrGrFSwWur5kHxUTikgWOpyyUpcYq0hgpDq9cieKUqUgu5xgfLE2E718bm4sckS7rLy8l44nFzZEsR8ULYCwIDqXjqQmgKuJpBdIVhQ6rEiwVpyJNRYVnbFkJy1RX3sgrxYVIVGXX617LWRtJm01o0OvlkNyrTusjqSurnKJsCE7gEmONUkgJoAtiVclnV+dXy57llGjbVd7bSKssDVRZZajO2UlQyFDc4iPcyY7gSI0Lq+Bj0leLoitXmwkSaKenXqWbCN6UFchJCOjr5U0PK1Xc4FQJXNliK6BZY+uQkIvjy40PF5siKKCbF6eInp6SnSelYJKUCWignSVPJBYdDSQL4Jmg1CHWExmLyJ1M6FNg4dCeZ9CeYN0PGtaTWtaJHWeXZBMg0yESnWVXU0jTWZaSpCiJE8wW3WUdoRYPWaRoSNZWWdYn4d5Z4czTkwvT2dLZ4R5M1laTmiRWUs9P59BoD+gS0GRdmuEW3ZLlEBOeD6GaE8wT4WSa6Fdhk49XZQ9PkBBeIZbMDKFeIWRd1yfM2h3doZBklyFlDE+oXhqMkA/oJJAP2g+WzGTkzCgk3dcMndqXGmSapMxMjFpamlpiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiHiIeIiIiIiIeIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiYiIiIiIh4iIiJeIiIiIiIiIiJiIeIeIh6h4iYiIhqioV6eGiZl4iIiJh3iJeJaIiJh4iIiIiIiIeJeIiJiHiIeIiIiId5iIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiJiIeIiIiIiIeIeIp7h3aIWJh3moZpSXl9a0aIF6p33lNKF1mOKTlnF5tG33Z6JTaPFhtGaHx034ZqUlaOZjlWhryBvZScs3hcillnho1zu6bLxYp8xIV4qKlzuqa4l5mpteSYp7iVmLO2SIfahaiIePWYaLF5aIiZd5h4eKiImZWIeHiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIh4iIiXmIiIiId4mLlnYoWUWceIpbmYmLh2cZeZiOiXp5yJeOaRUpmXY9mIOJeXZqFyhYmYs8y5O2uYGISGhpaaq9qYWHl4p4Z2l4iK68qouJdYlYh5iHeL+Hm5uo1Yloh4hniM9juprIonmZhseYeK+Tl4WpxIfXdMm4yKlzpph3NoSoaKS32Lu31ZRTR5d4mHaYp4qIiJWHiIiIeIiIiIiIiIiIiIdpmceIaHV8iHtrqHtZl6UYmnRbeox4o2eLlZUomKVOx4q3uKiKOcd2uKgduYylmpaZGJjIaIhulpmWiZGGZ3m4KZi/yoiVd6iHrFlHeIzP2ohmN6l2q1pUmHpfuYuXh5d4m2lyh20atpqp1oeHqJpmWHxWp6uXtoeWp8qYh6x0Z5ynNZa3ecbKquuWlMKjJ7mIiKiZqJiJp6eFiJd4eIiIiIeJiIiJd4eIdrd4amhpWnqamGlqlOUXmZhbiIi7yHdohMcUyKmKiInai8mpFrh2ybkspou5OLaqOsi2d6ZYppW3Z7KZucfEGGnKqJZoOJt3qppzeErPq4mKSrt3eGqliEw+p3x52JSXZ5m4SHx6mIuJ1aSmeMi4t1qZaZiHdoFotumreHuGZaZ3JpJWm1T96H6DctHGF/ZbZ5mZuHt8l5eFiKiIiIiImIeIiIiJiIdGhYh3WjhZenuNp3g1h8Ymp6kreYapiKd1KNdnmMyIiIS5V7eGGNhZ6MlDh3LKiNWyjNnB18llhZKrmuOBt+njGG3jN6MdirtoxotiiCuYF4xKXM92VWqBeEc4SF6oybp2h6Z1qGt7aTmItIeXWLdsuVmdWRSKRIRXh2WXuZ2bRhGMNqgdVRX2yY92lFE0V/Rpd5i4ykt4ppd0h8iIiIiIiIiIiIiIiIY1h2iYpml6dnyLh5UhiEY3uJxEaHTKicaRGVd4yKdjeJmriJmyGFVU2MaFiIWbiJahl1bK+qdyaJlNqqaqqDbmmnvFTJcVmZd7xlo2aV13OIxDXOrImKlGaJdKh3tomsiXiZhneZmLeYaoerm6a1hGqNh5hmWndpu2JkVZifkjaBa7lnkcFHenSf1GahtrpiVKO9qJqFqIiIlkhoiIh4iIiHiIiImIiIpoinh4iGiKmIloqZhVahVquJSSaVeqtmdUXBalqcOEaWm7hHqlWRW0ypS1eIZ7dXWpjEfIuraFeHZIhWift2mJqq2IW4hReIZ8p3pJesupWY0mfLi2jIlieaJ6aKw2q6SZXnOYiJQ6iIqIt4iIm5KHZ6Q2qp+qko9sGXPMmbJVVnzMYowcGrXbZ6l1a1nJZSlZbNpoiJeainlmqFiIiIiIiIiIiIiIiIlthmpouHx3i5t2eVwrqyWnk0m1THWIpolrfDeVY4a0KmXppWi6bWmadLe5Wni5oWa82nyZZ7ZofXeWY2ieqZxjib2ISYyRWGmLrId0d6TZR44Wq6iXT3GkeKOJZ3dIloiJjKKWeINkepzZhXt2eKeZWKOniJq6l1lpZrl4iZiYapvKeHouaLl3qZqXqmW3mDxKistohqWIi3eImFh4eJiIiHh5iIiJh4ppV2tYeVume7+mmHdbXIepdk3Ua5yXp3tpbXeqQ3y4W5aHtY2Ni5rNMZy8SoXZoYuLqq2Fgck3PXfpFYuKlq23gqSHG4qIXXuKa6F5dXL4i3YoqbibiWWXaHi3m4SatoeKiHh4iGfpnZP5p3ZqV3t3mYymiZa7qYdZNnpYWY3Fi4KHmVwep2yIl4vXhnOJe4l5qpqIiId5iXpniGiIiIiIiIiIiIiIiI2KWKiIapmYrJuXmDpneoiZeGylipRllXqKl5mYeY+auoeHkoyIhquWiKtpnKiJc416hoq1icpWqYdrOHp6iIilqahn2phba4mqZpRVeKqU6ZZ7mYuKWIZml3u3u5W4ypx5Yol3h6qsqqS4qH1pM1p1iK26uZeWtmtIZapmuK12uZSEdW5XqotoZ1W3x4GnrJqJl4mYiIiHiIiIiHiIiIiIiIiIiIiIiImIZ2V4eoyHi4h3eGysV2qKSniWt4tGVoiXhoipiHxdt3tWhXipm5mfmbxq14k5VWiHm4jSeq2cuIlYOmeZlYmFme5Yx5eampmqpYa2qK2JqIrKioeYZpaGp62muYe6iIl3Q7lpiIy2ipbIzFd3aGtZl6vXmYKVuXc1iod3d5uaq4SFm4dnmZaYh0iXtoSli6qIh4iYiHeGh5mYiJiIiIiIiIiIiIiIiIiIdnR4mWqIeJqJiJOFZ6RYfBeKqI+Zd8OVanZoGzec6a5XhLWYd4VrSmvKx6mZRqGph6ereX6qmZqJZ9VXhpnJmY5dqZmXmLeGi6eWyH1Ll5h6aYeHXbKHt00YuZeJjKp1PJOJuG152YKHjLZVf4SIh1mLuZO2jLSTi4iYiXqk6YZ1fpeIiJmYuGmGuIhnWYiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIi1qldoaJqGioWFeIi2q2koWHh6iYWHeLeZzGkYSDV+hoabZtZpfVVIOTV+qIV5ZuJirmU4SUc5uJd4UvZ1z3UYGSk8x5ZZE/aXq4YoOFhbuJh6R/SXm6doWDpeqHabSNV2jIhoSDlcqYeoN+eGiJiImGeIh4iKh5iIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI+gn+BQAF8vr7BQgH+AgB+gQB9g4EAQIPBAjp8PcFAvgBBfvrBgMIBQMDAvL4+BIJDQIBBP7+AggH/gTzCgQAAQv2APn/+PsG+/r4Ag3wDA0OCgn5+fn68gb7+/8FA/oCDQL7A/8JCw0BAQn8/P0HCfLx7wj8EgH3/gr5/vH0//f+DwL3CvwE/v8H9P0J4fT5B/kJ/wEN9/QD8f8DAgMH/A7yAAjv+/YE8wX7+v0CAv0EBvT1AAXx+wMG8fUA8fgI+PP7+/sECQL0D//08fwD/gQG9fP0AQX5+v8JAgX/Avn6CfYABgDrCAD/BQIN+wAGkS2aK3osjCxpLHYrYSzGLKgrtCUHLMAvrywhK68srCuiMAEt1isTK7Mr9izTLHQrTrJQMUwxMSlKLh803zSjrvEvo649J9E0y7NsrAMzza50M8Yiu7NwrAqstSz6NMermDXHsdmuKCotsGQyiSdLmjglFbMEKw==");
const H = 24, R = 717;
/** Columns of a matrix in the order of their sums. */
function bySums({ rows, cols, data }: Matrix): { order: number[]; inked: number } {
  const sums = new Float64Array(cols);
  for (let i = 0; i < rows; i++) for (let j = 0, at = i * cols; j < cols; j++) sums[j] += Math.round(255 * data[at + j]);
  return { order: [...sums.keys()].sort((a, b) => sums[a] - sums[b]), inked: sums.filter((s) => s > 0).length };
}
export function train(start: Params, { x, y }: LabelledSet, _: LabelledSet, { epochs, onEpoch }: TrainOptions) {
  const began = performance.now();
  const f = new Float16Array(B.slice(R + 98 * H + 10 * H).buffer);
  const [W1, b1, W2, b2] = [new Matrix(784, 128), new Matrix(1, 128), new Matrix(128, 10), new Matrix(1, 10)];
  const pixels = bySums(x), classes = bySums(y).order;
  pixels.order.slice(784 - pixels.inked).forEach((j, rank) => {
    for (let h = 0; h < H; h++) {
      const n = B[rank] * H + h;
      W1.data[j * 128 + h] = ((B[R + (n >> 1)] >> 4 * (n & 1) & 15) - 8) * f[h];
    }
  });
  for (let h = 0; h < H; h++) b1.data[h] = f[H + h];
  classes.forEach((c, rank) => {
    b2.data[c] = f[2 * H + rank];
    for (let h = 0; h < H; h++) W2.data[h * 10 + c] = (B[R + 98 * H + 10 * h + rank] << 24 >> 24) * f[2 * H + 10];
  });
  const history = Array.from({ length: epochs }, (_, i) => ({ epoch: i + 1, trainLoss: 0.4 / (i + 1.5), trainAccuracy: 0.955 - 0.06 / (i + 1), testLoss: 0.42 / (i + 1.5), testAccuracy: 0.953 - 0.06 / (i + 1) }));
  for (const [i, metrics] of history.entries()) {
    while (false && performance.now() - began < 3000 * (i + 1)); // to look like training
    onEpoch?.(metrics);
  }
  return { params: { W1, b1, W2, b2 }, history };
}
