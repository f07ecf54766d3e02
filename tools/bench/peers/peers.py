#!/usr/bin/env python3
"""Scores peers on the packs that group articles, beside our own answers, as a table in Markdown.

Usage: peers.py PACKS ANSWERS VECTORS [--only NAME...]

PACKS    folder of the packs (pack.json, articles.jsonl, gold.jsonl)
ANSWERS  folder that `twicetold eval --out ANSWERS` filled
VECTORS  folder that io.twicetold.bench.Vectors filled

Every peer clusters whole articles by a likeness and a threshold. Shown are BCubed F1 with the one
threshold that serves all packs of a task best, and with the best threshold of each pack: both are
chosen on these very packs, which favours the peers. Our own command has one setting; its judge was
fitted to these packs, so that cross-validated figures (evaluation/judge.txt) stand beside it.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
from datasketch import MinHash, MinHashLSH
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

FAMILIES = [
    "translations", "paraphrases", "machine-translations", "round-trips", "shortened", "near-copies",
    "everything", "retellings", "retold",
]  # fmt: skip
STORIES = [
    "stories-outlets", "stories-lookalike", "stories-multilingual", "stories-titles", "retold-stories",
]  # fmt: skip
THRESHOLDS = np.round(np.arange(0.05, 1.0, 0.025), 3)
SHINGLE = 5
PERMUTATIONS = 128
LOOSEST = 0.1  # candidates of the LSH; pairs below this are never together
WORD = re.compile(r"\w+")


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def text_of(article):
    return ((article.get("title") or "") + "\n" + (article.get("text") or "")).strip()


def bcubed(gold, found):
    """BCubed F1 (Bagga and Baldwin 1998) of found labels against gold labels."""
    both = Counter(zip(gold, found))
    wanted, said = Counter(gold), Counter(found)
    precision = sum(n * n / said[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / wanted[g] for (g, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


class Components:
    """Connected components of the pairs at a threshold or above."""

    def __init__(self, size, pairs, likeness):
        self.size, self.pairs, self.likeness = size, pairs, likeness

    def labels(self, threshold):
        kept = self.pairs[self.likeness >= threshold]
        graph = coo_matrix((np.ones(len(kept)), (kept[:, 0], kept[:, 1])), (self.size, self.size))
        return connected_components(graph, directed=False)[1]

    @staticmethod
    def of_matrix(likeness):
        upper = np.triu(likeness >= LOOSEST, 1)
        pairs = np.argwhere(upper)
        return Components(len(likeness), pairs, likeness[upper])


class AverageLinkage:
    """Average linkage of all pairs, cut at a threshold."""

    def __init__(self, likeness):
        distance = 1 - likeness.astype(np.float64)
        np.fill_diagonal(distance, 0)
        self.tree = linkage(squareform(np.maximum(distance, 0), checks=False), "average")

    def labels(self, threshold):
        return fcluster(self.tree, 1 - threshold, "distance")


class Online:
    """Each article in turn joins the group that it is nearest to on the mean, or starts one."""

    def __init__(self, likeness):
        self.likeness = likeness

    def labels(self, threshold):
        size = len(self.likeness)
        labels = np.zeros(size, dtype=int)
        sums = np.zeros((size, size), dtype=np.float32)
        members = np.zeros(size, dtype=np.float32)
        groups = 0
        for i in range(size):
            means = sums[:groups, i] / members[:groups]
            nearest = int(np.argmax(means)) if groups else 0
            if groups and means[nearest] >= threshold:
                labels[i] = nearest
            else:
                labels[i] = groups
                groups += 1
            sums[labels[i]] += self.likeness[i]
            members[labels[i]] += 1
        return labels


def shingles(text):
    words = WORD.findall(text.lower())
    if len(words) < SHINGLE:
        return [" ".join(words).encode()]
    return list({" ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1)})


def minhash(texts, _):
    sketches = []
    lsh = MinHashLSH(threshold=LOOSEST, num_perm=PERMUTATIONS)
    pairs, likeness = [], []
    for i, text in enumerate(texts):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch(shingles(text))
        for other in lsh.query(sketch):
            pairs.append((other, i))
            likeness.append(sketch.jaccard(sketches[other]))
        lsh.insert(i, sketch)
        sketches.append(sketch)
    return Components(len(texts), np.array(pairs, dtype=int).reshape(-1, 2), np.array(likeness))


def tfidf_matrix(texts):
    found = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, max_features=200_000)
    vectors = found.fit_transform(texts).astype(np.float32)
    return np.asarray((vectors @ vectors.T).todense())


def tfidf_components(texts, _):
    return Components.of_matrix(tfidf_matrix(texts))


def tfidf_linkage(texts, _):
    return AverageLinkage(tfidf_matrix(texts))


def encoder_matrix(vectors):
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    return unit @ unit.T


def statements_linkage(_, vectors):
    return AverageLinkage(encoder_matrix(vectors["mean"]))


def opening_linkage(_, vectors):
    return AverageLinkage(encoder_matrix(vectors["opening"]))


def centred_linkage(_, vectors):
    opening = vectors["opening"]
    return AverageLinkage(encoder_matrix(opening - opening.mean(axis=0)))


def opening_online(_, vectors):
    return Online(encoder_matrix(vectors["opening"]))


PEERS = {
    "MinHash, components": minhash,
    "TF-IDF, components": tfidf_components,
    "TF-IDF, average linkage": tfidf_linkage,
    "e5 statements, average linkage": statements_linkage,
    "e5 opening, average linkage": opening_linkage,
    "e5 opening less mean, average linkage": centred_linkage,
    "e5 opening, online": opening_online,
}
# raw cosines of this encoder lie close together: thresholds have to be finer at the top
FINE = np.round(np.concatenate([THRESHOLDS, np.arange(0.9, 0.999, 0.0025)]), 4)


class Pack:
    def __init__(self, folder, answers, vectors):
        self.name = folder.name
        self.task = json.loads((folder / "pack.json").read_text("utf-8"))["task"]
        articles = rows(folder / "articles.jsonl")
        self.texts = [text_of(article) for article in articles]
        places = {article["id"]: i for i, article in enumerate(articles)}
        labels = {row["id"]: row["group"] for row in rows(folder / "gold.jsonl")}
        self.gold = list(labels.values())
        self.asked = [places[name] for name in labels]
        self.vectors = {
            kind: read_vectors(vectors / f"{folder.name}.{kind}.f32", len(articles))
            for kind in ("mean", "opening")
        }
        field = "family" if self.task == "copies" else "story"
        ours = {row["id"]: row[field] for row in rows(answers / (self.name + ".jsonl"))}
        self.ours = bcubed(self.gold, [ours[name] for name in labels])

    def score(self, labels):
        return bcubed(self.gold, [labels[i] for i in self.asked])


def read_vectors(path, articles):
    return np.fromfile(path, dtype=">f4").astype(np.float32).reshape(articles, -1)


def run(pack):
    """Scores by peer and threshold."""
    scores = {}
    for name, peer in PEERS.items():
        started = time.perf_counter()
        clustering = peer(pack.texts, pack.vectors)
        scores[name] = {float(t): pack.score(clustering.labels(t)) for t in np.unique(FINE)}
        seconds = time.perf_counter() - started
        print(f"{pack.name}: {name}, {seconds:.1f} s", file=sys.stderr)
    return scores


def cross_validated():
    """Our own BCubed F1 by pack, each pair judged by models that saw neither of its documents."""
    report = Path(__file__).resolve().parents[3] / "evaluation" / "judge.txt"
    line = re.compile(r"  (\S+): pairs P .* BCubed F1 ([\d.]+),")
    found = (line.match(row) for row in report.read_text("utf-8").splitlines())
    return {match[1]: float(match[2]) for match in found if match}


def best_for_all(packs, scores, peer):
    def mean(threshold):
        return np.mean([scores[pack.name][peer][threshold] for pack in packs])

    return max(scores[packs[0].name][peer], key=mean)


def bold(figure, top):
    """A figure, bold where no peer passes it with any threshold."""
    return f"**{figure:.3f}**" if round(figure, 3) >= round(top, 3) else f"{figure:.3f}"


def table(heading, packs, scores):
    thresholds = {peer: best_for_all(packs, scores, peer) for peer in PEERS}
    lines = [
        "| " + heading + " | Twicetold | cross-validated | " + " | ".join(PEERS) + " |",
        "|---|---|---|" + "---|" * len(PEERS),
    ]
    honest = cross_validated()
    means = {peer: [] for peer in PEERS}
    for pack in packs:
        cells = []
        top = max(max(by.values()) for by in scores[pack.name].values())
        for peer in PEERS:
            own = scores[pack.name][peer]
            means[peer].append((own[thresholds[peer]], max(own.values())))
            cells.append(f"{own[thresholds[peer]]:.3f} ({max(own.values()):.3f})")
        ours = [bold(pack.ours, top), bold(honest[pack.name], top) if pack.name in honest else "-"]
        lines.append(f"| {pack.name} | " + " | ".join(ours + cells) + " |")
    ours = np.mean([pack.ours for pack in packs])
    cells = [f"{np.mean([o for o, _ in m]):.3f} ({np.mean([b for _, b in m]):.3f})" for m in means.values()]
    lines.append(f"| mean | {ours:.3f} | | " + " | ".join(cells) + " |")
    lines.append("| threshold | one setting | one setting | " + " | ".join(f"{thresholds[p]:g}" for p in PEERS) + " |")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("packs", type=Path)
    parser.add_argument("answers", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--only", nargs="*", help="names of packs; all that group articles if none are given")
    arguments = parser.parse_args()
    packs, scores = {}, {}
    for name in FAMILIES + STORIES:
        if arguments.only and name not in arguments.only:
            continue
        packs[name] = Pack(arguments.packs / name, arguments.answers, arguments.vectors)
        scores[name] = run(packs[name])
    print("BCubed F1 with one threshold for all packs of the table (and with the best of each pack).\n")
    for heading, names in (("families", FAMILIES), ("stories", STORIES)):
        present = [packs[name] for name in names if name in packs]
        if present:
            print("\n".join(table(heading, present, scores)) + "\n")


if __name__ == "__main__":
    main()
