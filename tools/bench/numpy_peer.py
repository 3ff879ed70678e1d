"""The same training in numpy, in the float type given: float64, numpy's own, or float32.

Usage: python3 numpy_peer.py FOLDER DTYPE. FOLDER holds what data.ts wrote. Each line read from
stdin asks for one more epoch; its times and accuracy are answered as one line of JSON.
"""
import sys
from pathlib import Path

from numpy_serve import np, serve, timed

folder, dtype = Path(sys.argv[1]), np.dtype(sys.argv[2])
BATCH, RATE = 128, dtype.type(0.1)


def images(name):
    return np.fromfile(folder / name, np.uint8).reshape(-1, 784).astype(dtype) / dtype.type(255)


def one_hot(name):
    return np.eye(10, dtype=dtype)[np.fromfile(folder / name, np.uint8)]


def weights(name, *shape):
    return np.fromfile(folder / name, np.float32).reshape(shape).astype(dtype)


x_train, y_train = images("train-images"), one_hot("train-labels")
x_test, y_test = images("test-images"), one_hot("test-labels")
W1, b1 = weights("W1", 784, -1), weights("b1", 1, -1)
W2, b2 = weights("W2", -1, 10), weights("b2", 1, 10)


def forward(x):
    z1 = x @ W1 + b1
    a1 = np.maximum(0, z1)
    z2 = a1 @ W2 + b2
    e = np.exp(z2 - z2.max(axis=1, keepdims=True))
    return z1, a1, e / e.sum(axis=1, keepdims=True)


def update(x, y):
    global W1, b1, W2, b2
    m = dtype.type(len(x))
    z1, a1, a2 = forward(x)
    dz2 = a2 - y
    dW2 = a1.T @ dz2 / m
    db2 = dz2.sum(axis=0, keepdims=True) / m
    dz1 = dz2 @ W2.T * (z1 > 0).astype(dtype)
    dW1 = x.T @ dz1 / m
    db1 = dz1.sum(axis=0, keepdims=True) / m
    W2 -= RATE * dW2
    b2 -= RATE * db2
    W1 -= RATE * dW1
    b1 -= RATE * db1


def epoch():
    order = np.random.permutation(len(x_train))
    x, y = x_train[order], y_train[order]
    for start in range(0, len(x) - BATCH + 1, BATCH):
        update(x[start : start + BATCH], y[start : start + BATCH])


def measure(x, y):
    a2 = forward(x)[2]
    truth = y.argmax(axis=1)
    loss = -np.log(a2[np.arange(len(x)), truth]).mean()
    return loss, (a2.argmax(axis=1) == truth).mean()


def evaluate():
    measure(x_train, y_train)
    _, accuracy = measure(x_test, y_test)
    return accuracy


serve(lambda: timed(epoch, evaluate))
