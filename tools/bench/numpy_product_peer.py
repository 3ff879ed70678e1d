"""One product of float32 matrices in numpy, again and again.

Usage: python3 numpy_product_peer.py PRODUCT TIMES. PRODUCT is one of products.ts, as JSON.
"""
import json
import sys

from numpy_serve import np, serve, timed

product, times = json.loads(sys.argv[1]), int(sys.argv[2])
n, k, m = product["rows"], product["inner"], product["cols"]
random = np.random.default_rng(1)


def dense(rows, cols):
    return random.standard_normal((rows, cols), dtype=np.float32)


a = dense(k, n).T if product.get("transposeA") else dense(n, k)
b = dense(m, k).T if product.get("transposeB") else dense(k, m)


def multiply():
    for _ in range(times):
        a @ b


serve(lambda: timed(multiply))
