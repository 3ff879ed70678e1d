"""The second capstone's convolutional network in numpy, forward and backward by hand, in float32.

Usage: python3 numpy_conv_peer.py FOLDER [slopes]. FOLDER holds what conv_data.ts wrote. Each line read from
stdin asks for some more steps. With `slopes` it only says what the first batch's loss and slopes are, as JSON.
"""
import json
import sys
from pathlib import Path

from numpy.lib.stride_tricks import sliding_window_view

from numpy_serve import np, serve, timed

folder = Path(sys.argv[1])
size = json.loads((folder / "size.json").read_text())
K, BATCH = size["kernels"], size["batchSize"]
RATE, MOMENTUM = np.float32(size["learningRate"]), np.float32(size["momentum"])
images = np.fromfile(folder / "images", np.uint8).reshape(-1, 24, 24)
labels = np.fromfile(folder / "labels", np.uint8)
order = np.fromfile(folder / "order", np.uint32)
w = {
    name: np.fromfile(folder / name, np.float32).reshape(shape)
    for name, shape in {
        "kernels": (K, 25),
        "bias": (K, 1),
        "W1": (K * 100, -1),
        "b1": (1, -1),
        "W2": (-1, 10),
        "b2": (1, 10),
    }.items()
}
velocity = {name: np.zeros_like(p) for name, p in w.items()}
done = 0


def batch(number):
    rows = order.reshape(-1, BATCH)[number % (len(order) // BATCH)]
    return images[rows].astype(np.float32) / np.float32(255), labels[rows]


def patches_of(x):
    """What the kernel lies on in each of the 20×20 places, one column per place."""
    windows = sliding_window_view(x, (5, 5), axis=(1, 2))  # N × 20 × 20 × 5 × 5, nothing copied yet
    return windows.transpose(0, 3, 4, 1, 2).reshape(-1, 25, 400)


def corners(maps):
    """The four pixels of every 2×2 window, row by row: four views of N × K × 10 × 10."""
    return [maps[:, :, i::2, j::2] for i in (0, 1) for j in (0, 1)]


def forward(x):
    patches = patches_of(x)  # N × 25 × 400
    maps = (w["kernels"] @ patches + w["bias"]).reshape(-1, K, 20, 20)
    one, two, three, four = corners(maps)
    pooled = np.maximum(np.maximum(one, two), np.maximum(three, four))  # N × K × 10 × 10
    a0 = np.maximum(0, pooled).reshape(len(x), -1)  # N × (K·100)
    a1 = np.maximum(0, a0 @ w["W1"] + w["b1"])  # N × H
    z2 = a1 @ w["W2"] + w["b2"]
    e = np.exp(z2 - z2.max(axis=1, keepdims=True))
    return patches, maps, pooled, a0, a1, e / e.sum(axis=1, keepdims=True)


def slopes_of(x, y):
    patches, maps, pooled, a0, a1, p = forward(x)
    g = {}
    dz2 = p.copy()
    dz2[np.arange(len(x)), y] -= 1
    dz2 /= np.float32(len(x))
    g["W2"], g["b2"] = a1.T @ dz2, dz2.sum(axis=0, keepdims=True)
    dz1 = dz2 @ w["W2"].T * (a1 > 0)
    g["W1"], g["b1"] = a0.T @ dz1, dz1.sum(axis=0, keepdims=True)
    d_pooled = (dz1 @ w["W1"].T * (a0 > 0)).reshape(pooled.shape)
    d_maps = unpool(d_pooled, pooled, maps).reshape(-1, K, 400)
    g["kernels"] = (d_maps @ patches.transpose(0, 2, 1)).sum(axis=0)
    g["bias"] = d_maps.sum(axis=(0, 2)).reshape(-1, 1)
    return g


def unpool(d_pooled, pooled, maps):
    """Each slope at the first of the window's pixels that is the largest, and 0 elsewhere."""
    d_maps = np.empty_like(maps)
    waiting = np.ones(pooled.shape, bool)
    for d_corner, corner in zip(corners(d_maps), corners(maps)):
        first = waiting & (corner == pooled)
        d_corner[...] = d_pooled * first
        waiting &= ~first
    return d_maps


def step():
    global done
    g = slopes_of(*batch(done))
    done += 1
    for name in w:
        velocity[name] *= MOMENTUM
        velocity[name] += g[name]
        w[name] -= RATE * velocity[name]


def steps():
    for _ in range(size["steps"]):
        step()


def loss(number):
    x, y = batch(number)
    p = forward(x)[-1]
    return -np.log(p[np.arange(len(x)), y]).mean()


def mean_loss():
    return sum(loss(number) for number in range(size["measured"])) / size["measured"]


if sys.argv[2:] == ["slopes"]:
    slopes = {name: slope.ravel().tolist() for name, slope in slopes_of(*batch(0)).items()}
    print(json.dumps({"loss": float(loss(0)), "slopes": slopes}))
else:
    serve(lambda: timed(steps, mean_loss))
