"""The third capstone's language model in numpy, forward and backward by hand, in float32.

Usage: python3 numpy_writer_peer.py FOLDER. FOLDER holds what writer_data.ts wrote. Each line read from
stdin asks for some more steps; their times and the loss after them are answered as one line of JSON.
"""
import json
import sys
from pathlib import Path

from numpy_serve import np, serve, timed

folder = Path(sys.argv[1])
size = json.loads((folder / "size.json").read_text())
V, T, D, H, F = (size[name] for name in ("vocabulary", "context", "width", "heads", "hidden"))
OWN = D // H
text = np.fromfile(folder / "text", np.uint8)
start = np.fromfile(folder / "start", np.float32)
random = np.random.default_rng(1)
HIDDEN = np.triu(np.ones((T, T), bool), 1)
ROOT = np.float32(OWN**-0.5)


def shapes():
    yield from (("embedding", V, D), ("positions", T, D))
    for l in range(size["layers"]):
        yield from ((f"{l}.ag", 1, D), (f"{l}.as", 1, D))
        for h in range(H):
            for part in "qkv":
                yield f"{l}.{h}.{part}", D, OWN
            yield f"{l}.{h}.o", OWN, D
        yield from ((f"{l}.mg", 1, D), (f"{l}.ms", 1, D))
        yield from ((f"{l}.W1", D, F), (f"{l}.b1", 1, F), (f"{l}.W2", F, D), (f"{l}.b2", 1, D))
    yield from (("fg", 1, D), ("fs", 1, D), ("unembedding", D, V))


w, at = {}, 0
for name, rows, cols in shapes():
    w[name] = start[at : at + rows * cols].reshape(rows, cols).copy()
    at += rows * cols
m = {name: np.zeros_like(p) for name, p in w.items()}
v = {name: np.zeros_like(p) for name, p in w.items()}
done = 0


def norm(x, gain, shift):
    root = np.sqrt(x.var(axis=1, keepdims=True) + np.float32(1e-5))
    n = (x - x.mean(axis=1, keepdims=True)) / root
    return n * w[gain] + w[shift], (n, root)


def norm_back(d, kept, gain, shift, g):
    n, root = kept
    g[gain] = (d * n).sum(axis=0, keepdims=True)
    g[shift] = d.sum(axis=0, keepdims=True)
    d = d * w[gain]
    return (d - d.mean(axis=1, keepdims=True) - n * (d * n).mean(axis=1, keepdims=True)) / root


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def forward(tokens):
    """The probabilities of the next tokens, and what the way back needs."""
    kept = []
    x = w["embedding"][tokens] + w["positions"]
    for l in range(size["layers"]):
        n, a_norm = norm(x, f"{l}.ag", f"{l}.as")
        heads = []
        for h in range(H):
            q, k, value = (n @ w[f"{l}.{h}.{part}"] for part in "qkv")
            scores = q @ k.T * ROOT
            scores[HIDDEN] = -np.inf
            p = softmax(scores)
            out = p @ value
            heads.append((q, k, value, p, out))
        x = x + sum(out @ w[f"{l}.{h}.o"] for h, (*_, out) in enumerate(heads))
        n2, m_norm = norm(x, f"{l}.mg", f"{l}.ms")
        hidden = np.maximum(0, n2 @ w[f"{l}.W1"] + w[f"{l}.b1"])
        x = x + hidden @ w[f"{l}.W2"] + w[f"{l}.b2"]
        kept.append((n, a_norm, heads, n2, m_norm, hidden))
    last, f_norm = norm(x, "fg", "fs")
    return softmax(last @ w["unembedding"]), last, f_norm, kept


def gradients(tokens, targets):
    p, last, f_norm, kept = forward(tokens)
    g = {}
    d = p
    d[np.arange(T), targets] -= 1
    d /= np.float32(T)
    g["unembedding"] = last.T @ d
    dx = norm_back(d @ w["unembedding"].T, f_norm, "fg", "fs", g)
    for l in reversed(range(size["layers"])):
        n, a_norm, heads, n2, m_norm, hidden = kept[l]
        g[f"{l}.W2"], g[f"{l}.b2"] = hidden.T @ dx, dx.sum(axis=0, keepdims=True)
        dh = dx @ w[f"{l}.W2"].T * (hidden > 0)
        g[f"{l}.W1"], g[f"{l}.b1"] = n2.T @ dh, dh.sum(axis=0, keepdims=True)
        dx = dx + norm_back(dh @ w[f"{l}.W1"].T, m_norm, f"{l}.mg", f"{l}.ms", g)
        dn = 0
        for h, (q, k, value, p, out) in enumerate(heads):
            g[f"{l}.{h}.o"] = out.T @ dx
            do = dx @ w[f"{l}.{h}.o"].T
            dp = do @ value.T
            ds = p * (dp - (dp * p).sum(axis=1, keepdims=True)) * ROOT
            for part, slope in (("q", ds @ k), ("k", ds.T @ q), ("v", p.T @ do)):
                g[f"{l}.{h}.{part}"] = n.T @ slope
                dn = dn + slope @ w[f"{l}.{h}.{part}"].T
        dx = dx + norm_back(dn, a_norm, f"{l}.ag", f"{l}.as", g)
    g["positions"] = dx
    g["embedding"] = np.zeros_like(w["embedding"])
    np.add.at(g["embedding"], tokens, dx)
    return g


def drawn():
    at = random.integers(len(text) - T)
    return text[at : at + T], text[at + 1 : at + T + 1]


def step():
    global done
    done += 1
    g = gradients(*drawn())
    for name in w:
        m[name] += np.float32(0.1) * (g[name] - m[name])
        v[name] += np.float32(0.01) * (g[name] ** 2 - v[name])
        size_m, size_v = np.float32(1 - 0.9**done), np.float32(1 - 0.99**done)
        w[name] -= np.float32(3e-3) * (m[name] / size_m) / (np.sqrt(v[name] / size_v) + np.float32(1e-8))


def loss():
    tokens, targets = drawn()
    return float(-np.log(forward(tokens)[0][np.arange(T), targets]).mean())


def steps():
    for _ in range(size["steps"]):
        step()


def mean_loss():
    return sum(loss() for _ in range(20)) / 20


serve(lambda: timed(steps, mean_loss))
