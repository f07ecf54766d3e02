"""The tokenizer of XLM-R: characters mapped one by one, then the best path over scored pieces (Viterbi)."""

import struct
from pathlib import Path

import numpy as np

from source import Source

SPACE, WORD_START = " ", "\u2581"
PREFIX = "query: "
MAX_TOKENS = 128
MAGIC, VERSION = b"TWTK", 1


class Tokenizer:
    """Slow and plain; the library has its own in Java, which must give the same numbers."""

    def __init__(self, source: Source):
        self.begin, self.end, _, self.unknown = source.specials
        self.characters = {chr(k): "".join(map(chr, v)) for k, v in source.characters.items()}
        self.scores = [np.float32(score) for score in source.scores]
        self.unknown_score = np.float32(source.scores.min()) - np.float32(10)
        self.longest = max(len(piece.decode()) for piece in source.pieces)
        self.ids: dict[str, int] = {}
        for number, piece in enumerate(source.pieces):
            if number != self.unknown:
                self.ids.setdefault(piece.decode(), number)

    def encode(self, text: str) -> list[int]:
        return [self.begin, *self.content(PREFIX + text)[: MAX_TOKENS - 2], self.end]

    def content(self, text: str) -> list[int]:
        mapped = "".join(self.characters.get(c, c) for c in text)
        while SPACE * 2 in mapped:
            mapped = mapped.replace(SPACE * 2, SPACE)
        if not mapped.startswith(SPACE):
            mapped = SPACE + mapped
        return self._best_path(mapped.replace(SPACE, WORD_START))

    def _best_path(self, text: str) -> list[int]:
        size = len(text)
        best = [np.float32(-1e30)] * (size + 1)
        best[0] = np.float32(0)
        back = [(0, 0)] * (size + 1)
        for start in range(size):
            here = best[start]
            for end in range(start + 1, min(size, start + self.longest) + 1):
                piece = self.ids.get(text[start:end])
                if piece is not None and here + self.scores[piece] > best[end]:
                    best[end], back[end] = here + self.scores[piece], (start, piece)
            if here + self.unknown_score > best[start + 1]:
                best[start + 1], back[start + 1] = here + self.unknown_score, (start, self.unknown)
        path, at = [], size
        while at > 0:
            at, piece = back[at]
            path.append(piece)
        return path[::-1]


def write(source: Source, target: Path) -> None:
    """Writes, little-endian: magic, version, three specials, the counts of pieces, trie nodes and
    mapped characters; then the scores, the lengths of the pieces, their bytes, the character map."""
    begin, end, _, unknown = source.specials
    texts = [piece.decode() for number, piece in enumerate(source.pieces) if number != unknown]
    nodes = len({text[:length] for text in texts for length in range(1, len(text) + 1)})
    counts = (len(source.pieces), nodes, len(source.characters))
    with target.open("wb") as out:
        out.write(MAGIC + struct.pack("<7i", VERSION, begin, end, unknown, *counts))
        out.write(source.scores.astype("<f4").tobytes())
        out.write(bytes(len(piece) for piece in source.pieces))
        out.write(b"".join(source.pieces))
        for code_point, mapped in sorted(source.characters.items()):
            out.write(struct.pack(f"<iB{len(mapped)}i", code_point, len(mapped), *mapped))
