#!/usr/bin/env python3
"""Extracts the pages of a folder by trafilatura, and prints pages a second of processor time.

Usage: trafilatura_peer.py FOLDER OUTPUT.jsonl
"""

import json
import pathlib
import sys
import time

import trafilatura

folder, output = sys.argv[1:]
pages = [(path.stem, path.read_bytes()) for path in sorted(pathlib.Path(folder).iterdir())]
for _, page in pages[:10]:
    trafilatura.extract(page)
started = time.process_time()
articles = [(name, trafilatura.extract(page, include_comments=False)) for name, page in pages]
seconds = time.process_time() - started
with open(output, "w", encoding="utf-8") as out:
    for name, text in articles:
        out.write(json.dumps({"id": name, "text": text or ""}) + "\n")
print(f"{len(pages) / seconds:.0f} pages a processor second ({len(pages)} pages)")
