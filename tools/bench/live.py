#!/usr/bin/env python3
"""Loads a service over HTTP and prints how it bears it, as one JSON object.

Usage: live.py ARCHIVE.jsonl [--clients N] [--batch N] [--cache DIR] [--no-group] [--serve OPTIONS]

The articles of ARCHIVE (make_archive.py makes one) are posted as lines, BATCH a request, by CLIENTS at once, to a
service that begins with an empty folder; meanwhile GET /stories is asked again and again. Then the service is ended and
started anew, and its stories and families are held against those of `twicetold group`. TWICETOLD names the command.
"""

import argparse
import http.client
import json
import os
import re
import shlex
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

COMMAND = os.environ.get("TWICETOLD", str(Path(__file__).resolve().parents[2] / "twicetold"))


class Service:
    def __init__(self, options):
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [COMMAND, "serve", "--port", "0", *options], stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if found := re.search(r"http://[^:]+:(\d+)/", line):
                self.port = int(found.group(1))
                break
            sys.stderr.write(line)
        else:
            sys.exit("live.py: the service did not start")
        threading.Thread(target=lambda: sys.stderr.writelines(self.process.stderr), daemon=True).start()
        while self.ask("/health/ready")[0] != 200:
            time.sleep(0.01)
        self.ready = (time.perf_counter() - self.started, self.processor())

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)

    def ask(self, path):
        connection = self.connect()
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body

    def json(self, path):
        return json.loads(self.ask(path)[1])

    def model_seconds(self):
        return float(re.search(rb"^twicetold_model_seconds_sum (\S+)", self.ask("/metrics")[1], re.M).group(1))

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024

    def processor(self):
        times = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def post(service, lines, batch):
    connection = service.connect()
    for start in range(0, len(lines), batch):
        body = "".join(lines[start:start + batch]).encode()
        connection.request("POST", "/articles", body, {"Content-Type": "application/x-ndjson"})
        answer = connection.getresponse().read().decode().splitlines()
        if json.loads(answer[-1])["summary"]["refused"]:
            os._exit(sys.stderr.write("live.py: refused: " + next(one for one in answer if "refused" in one)) and 1)


def look(service, over, millis):
    connection = service.connect()
    while not over.is_set():
        begun = time.perf_counter()
        connection.request("GET", "/stories?limit=50")
        connection.getresponse().read()
        millis.append((time.perf_counter() - begun) * 1000)
        time.sleep(0.03)


def follow(service, count):
    """Wall, processor and model seconds until each thousand was settled, and until all were."""
    begun, before = time.perf_counter(), (service.processor(), service.model_seconds())
    marks, settled = [(0.0, 0.0, 0.0)], 0
    while settled < count:
        settled = service.json("/health/ready")["settled"]
        while len(marks) <= settled // 1000 or (settled >= count and (len(marks) - 1) * 1000 < count):
            marks.append((time.perf_counter() - begun, service.processor() - before[0],
                          service.model_seconds() - before[1]))
        time.sleep(0.1)
    return marks


def grouped(service):
    """Stories and families as sets of articles."""
    stories, families, cursor = set(), set(), ""
    while cursor is not None:
        page = service.json("/stories?limit=500" + (f"&cursor={cursor}" if cursor else ""))
        for summary in page["stories"]:
            members = [frozenset(member["id"] for member in one["members"]) for one in service.json("/stories/" + summary["story"])["families"]]
            families.update(members)
            stories.add(frozenset().union(*members))
        cursor = page["next"]
    return stories, families


def commanded(archive, cache, folder):
    out = f"{folder}/grouped.jsonl"
    subprocess.run([COMMAND, "group", archive, "--out", out, "--cache", cache], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    groups = {"story": {}, "family": {}}
    for line in open(out, encoding="utf-8"):
        row = json.loads(line)
        for kind, of_kind in groups.items():
            of_kind.setdefault(row[kind], set()).add(row["id"])
    return tuple({frozenset(group) for group in of_kind.values()} for of_kind in groups.values())


def load(service, lines, arguments):
    """Posts everything; returns what follow says and the milliseconds that GET /stories took."""
    over, millis = threading.Event(), []
    threading.Thread(target=look, args=(service, over, millis), daemon=True).start()
    for client in range(arguments.clients):
        threading.Thread(target=post, args=(service, lines[client::arguments.clients], arguments.batch),
                         daemon=True).start()
    marks = follow(service, len(lines))
    over.set()
    return marks, millis


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("archive")
    parser.add_argument("--clients", type=int, default=1)
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--cache", help="vectors that are known already (default: none are)")
    parser.add_argument("--no-group", action="store_true", help="leave out the comparison with the command")
    parser.add_argument("--serve", default="", help="more options of `twicetold serve`")
    arguments = parser.parse_args()
    with open(arguments.archive, encoding="utf-8") as archive:
        lines = [line for line in archive if line.strip()]
    with tempfile.TemporaryDirectory(prefix="twicetold-live-") as folder:
        cache = arguments.cache or f"{folder}/vectors"
        options = ["--data", f"{folder}/data", "--cache", cache, *shlex.split(arguments.serve)]
        service = Service(options)
        marks, millis = load(service, lines, arguments)
        memory = service.memory()
        service.end()
        service = Service(options)
        live = grouped(service)
        service.end()
        same = None if arguments.no_group else live == commanded(arguments.archive, cache, folder)
    steps = [[round(b - a, 1) for a, b in zip(one, other)] for one, other in zip(marks, marks[1:])]
    cut = statistics.quantiles(millis, n=100)
    wall, processor, model = marks[-1]
    print(json.dumps({
        "articles": len(lines),
        "articles_a_second": round(len(lines) / wall, 1),
        "articles_a_processor_second": round(len(lines) / processor, 1),
        "model_share_of_time": round(model / wall, 2),
        "each_thousand": {name: [step[i] for step in steps] for i, name in enumerate(
            ("seconds", "processor_seconds", "model_seconds"))},
        "stories_ms": {"p50": round(cut[49], 1), "p99": round(cut[98], 1), "asked": len(millis)},
        "peak_mb": round(memory),
        "ready_again": {name: round(took, 2) for name, took in zip(("seconds", "processor_seconds"), service.ready)},
        "same_as_group": same,
    }, indent=1))


if __name__ == "__main__":
    main()
