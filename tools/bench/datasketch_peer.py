#!/usr/bin/env python3
"""The peer: MinHash with LSH (datasketch), word 5-grams, 128 permutations, threshold 0.5.

Usage: datasketch_peer.py ARTICLES.jsonl [--out PAIRS.tsv]

Reads, sketches, probes and inserts one article after the other, as its documentation shows; groups
are the connected candidates. Prints articles, pairs, groups, articles a second and peak memory.
"""

import argparse
import json
import re
import resource
import sys
import time

from datasketch import MinHash, MinHashLSH

SHINGLE = 5
PERMUTATIONS = 128
THRESHOLD = 0.5
WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text.lower())
    if len(words) < SHINGLE:
        return {" ".join(words).encode()}
    return {
        " ".join(words[i : i + SHINGLE]).encode() for i in range(len(words) - SHINGLE + 1)
    }


def find(parents, node):
    while parents[node] != node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--out")
    arguments = parser.parse_args()
    started = time.perf_counter()
    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    parents = {}
    pairs = []
    with open(arguments.articles, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            text = (article.get("title") or "") + "\n" + (article.get("text") or "")
            sketch = MinHash(num_perm=PERMUTATIONS)
            sketch.update_batch(list(shingles(text)))
            name = article["id"]
            parents[name] = name
            for other in lsh.query(sketch):
                pairs.append((other, name))
                parents[find(parents, name)] = find(parents, other)
            lsh.insert(name, sketch)
    if arguments.out:
        with open(arguments.out, "w", encoding="utf-8") as out:
            out.writelines(f"{a}\t{b}\n" for a, b in pairs)
    seconds = time.perf_counter() - started
    groups = len({find(parents, name) for name in parents})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak_mb = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    print(
        f"{len(parents)} articles, {len(pairs)} pairs, {groups} groups,"
        f" {len(parents) / seconds:.0f} articles/s, peak {peak_mb:.0f} MB"
    )


if __name__ == "__main__":
    main()
