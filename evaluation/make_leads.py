#!/usr/bin/env python3
"""Cuts the articles of packs to their first sentences, as feeds, alerts and teasers give them.

usage: make_leads.py PACKS... --out FOLDER [--sentences N]

Of each pack NAME a pack NAME-leads is written, with the same ids and gold. Without N it depends on an article's id how
much of it is kept, one to five sentences or all: kin of unequal length, and whole articles beside their own leads.
"""
import argparse
import json
import os
import re
import shutil
import zlib

SENTENCES = (1, 2, 3, 5, None)
END = re.compile(r'(?<=[.!?؟।])["”»’)\]]*\s+|(?<=[。！？])["”」』]*|\n+')


def lead(text, sentences):
    """The text up to the end of so many sentences; all of it for None."""
    end = 0
    for found in END.finditer(text):
        if sentences is not None and text[end:found.end()].strip():
            sentences -= 1
            end = found.end()
            if sentences == 0:
                return text[:end].strip()
    return text


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('packs', nargs='+')
    arguments.add_argument('--out', required=True)
    arguments.add_argument('--sentences', type=int)
    a = arguments.parse_args()
    if a.sentences is not None and a.sentences < 1:
        arguments.error('--sentences: at least 1')
    for pack in a.packs:
        made = os.path.join(a.out, os.path.basename(pack.rstrip('/')) + '-leads')
        os.makedirs(made, exist_ok=True)
        meta = json.load(open(os.path.join(pack, 'pack.json'), encoding='utf-8'))
        json.dump({**meta, 'name': meta['name'] + '-leads'}, open(os.path.join(made, 'pack.json'), 'w', encoding='utf-8'))
        for labels in ('gold.jsonl', 'pairs.jsonl'):
            if os.path.exists(os.path.join(pack, labels)):
                shutil.copy(os.path.join(pack, labels), made)
        with open(os.path.join(pack, 'articles.jsonl'), encoding='utf-8') as articles, open(os.path.join(made, 'articles.jsonl'), 'w', encoding='utf-8') as out:
            for line in articles:
                article = json.loads(line)
                kept = a.sentences or SENTENCES[zlib.crc32(article['id'].encode()) % len(SENTENCES)]
                article['text'] = lead(article.get('text') or '', kept)
                out.write(json.dumps(article, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
