#!/usr/bin/env python3
"""Makes an archive of N articles out of fewer: the given ones, then edited copies of them.

Usage: make_archive.py ARTICLES N OUT [--seed SEED]

ARTICLES is a file of JSON lines {id, title, text, ...} or a folder that holds articles.jsonl. The
first lines out are the articles as they are, the rest copies with the edits that copies on the web
show; which edit was made stands in the field "edit". The same arguments write the same bytes.
"""

import argparse
import json
import random
import re
from pathlib import Path

SENTENCE = re.compile(r"[^.!?。！？।؟።]*[.!?。！？।؟።]+\s*|[^.!?。！？।؟።]+$")

FRAMES = ("Share this article", "Read more", "Subscribe to our newsletter", "All rights reserved")

SWAPPED = 0.05
"""Share of words that a word swap changes."""


def repeat(article, others, rng):
    return article["title"], article["text"]


def swap_words(article, others, rng):
    words = article["text"].split(" ")
    if len(words) < 20:  # a script without spaces
        words = list(article["text"])
    glue = " " if " " in article["text"] and len(article["text"].split(" ")) >= 20 else ""
    for _ in range(max(1, int(SWAPPED * len(words)))):
        words[rng.randrange(len(words))] = rng.choice(words)
    return article["title"], glue.join(words)


def cut_end(article, others, rng):
    sentences = SENTENCE.findall(article["text"])
    keep = max(1, int(len(sentences) * rng.uniform(0.4, 0.9)))
    return article["title"], "".join(sentences[:keep]).strip()


def cut_middle(article, others, rng):
    sentences = SENTENCE.findall(article["text"])
    rng_from = rng.randrange(len(sentences)) if sentences else 0
    gap = len(sentences) // 4
    rest = sentences[:rng_from] + sentences[rng_from + gap :]
    return article["title"], "".join(rest).strip()


def new_title(article, others, rng):
    return rng.choice(others)["title"], article["text"]


def shuffle_sentences(article, others, rng):
    sentences = [sentence.strip() for sentence in SENTENCE.findall(article["text"])]
    rng.shuffle(sentences)
    return article["title"], " ".join(sentences)


def add_frame(article, others, rng):
    return article["title"], article["text"] + "\n" + "\n".join(rng.sample(FRAMES, 2))


def append_other(article, others, rng):
    sentences = SENTENCE.findall(rng.choice(others)["text"])
    return article["title"], article["text"] + " " + "".join(sentences[: len(sentences) // 4 + 1])


EDITS = (
    repeat,
    swap_words,
    cut_end,
    cut_middle,
    new_title,
    shuffle_sentences,
    add_frame,
    append_other,
)


def edited(article, others, number, rng):
    edit = rng.choice(EDITS)
    title, text = edit(article, others, rng)
    copy = {"id": f"{article['id']}-{number}", "title": title, "text": text or article["text"]}
    for name in ("language", "published", "source"):
        if article.get(name):
            copy[name] = article[name]
    copy["edit"] = edit.__name__
    return copy


def articles(path):
    file = path / "articles.jsonl" if path.is_dir() else path
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            article.setdefault("title", "")
            article.setdefault("text", "")
            yield article


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("n", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    given = list(articles(arguments.articles))
    sources = [article for article in given if len(article["text"]) > 100] or given
    with arguments.out.open("w", encoding="utf-8", newline="\n") as out:
        for number in range(arguments.n):
            if number < len(given):
                article = given[number]
            else:
                article = edited(rng.choice(sources), sources, number, rng)
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
