#!/usr/bin/env python3
"""Sees whether a set of articles has one grouping, however it comes in.

Usage: same.py ARCHIVE.jsonl [--cache DIR]

The articles of ARCHIVE are posted to new services in three orders, each of them three times, by one client and by
eight; then every service is held line by line against `twicetold group` on the file: story, family, language, relation,
source and confidence of each article, with the ids of stories and families taken from their first article. Exits with 1
if anything differs. TWICETOLD names the command.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time

from live import COMMAND, Service, post

FIELDS = ("id", "story", "family", "language", "relation", "source", "confidence")


def commanded(archive, cache, folder):
    out = f"{folder}/grouped.jsonl"
    subprocess.run([COMMAND, "group", archive, "--out", out, "--cache", cache], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rows = (json.loads(line) for line in open(out, encoding="utf-8"))
    return sorted(json.dumps([row[field] for field in FIELDS]) for row in rows)


def told(service):
    lines, cursor = [], ""
    while cursor is not None:
        page = service.json("/stories?limit=500" + (f"&cursor={cursor}" if cursor else ""))
        for summary in page["stories"]:
            families = service.json("/stories/" + summary["story"])["families"]
            story = "s:" + min(member["id"] for family in families for member in family["members"])
            for family in families:
                name = "f:" + min(member["id"] for member in family["members"])
                lines.extend(json.dumps([
                    member["id"], story, name, member["language"], member["relation"], member["from"],
                    member.get("confidence")]) for member in family["members"])
        cursor = page["next"]
    return sorted(lines)


def deliver(service, lines, clients, chance):
    delivered = [line for again in range(3) for line in (lines if again == 0 else chance.sample(lines, len(lines)))]
    threads = [threading.Thread(target=post, args=(service, delivered[client::clients], 50)) for client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    while service.json("/health/ready")["settled"] < len(lines):
        time.sleep(0.1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("archive")
    parser.add_argument("--cache", help="vectors that are known already (default: none are)")
    arguments = parser.parse_args()
    with open(arguments.archive, encoding="utf-8") as archive:
        lines = [line for line in archive if line.strip()]
    same = True
    with tempfile.TemporaryDirectory(prefix="twicetold-same-") as folder:
        cache = arguments.cache or f"{folder}/vectors"
        expected = commanded(arguments.archive, cache, folder)
        shuffled = random.Random(1).sample(lines, len(lines))
        for order, ordered in (("as it is", lines), ("backwards", lines[::-1]), ("shuffled", shuffled)):
            for clients in (1, 8):
                service = Service(["--data", f"{folder}/{order} {clients}", "--cache", cache])
                deliver(service, ordered, clients, random.Random(clients))
                found = told(service)
                service.end()
                differ = len(set(found) ^ set(expected))
                same &= found == expected
                print(f"{order}, {clients} client(s): {len(found)} articles, {differ // 2} differ", flush=True)
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
