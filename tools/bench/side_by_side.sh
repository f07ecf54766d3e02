#!/usr/bin/env bash
# Groups one file by twicetold (letters only) and by the peer in turn; prints medians of whole processes.
#
# Usage: side_by_side.sh ARTICLES.jsonl [RUNS]      RUNS defaults to 5
#
# PEER_PYTHON names a Python that has requirements.txt installed; TWICETOLD another command to measure.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
file=${1:?usage: side_by_side.sh ARTICLES.jsonl [RUNS]}
runs=${2:-5}
python=${PEER_PYTHON:-python3}
twicetold=${TWICETOLD:-$here/../../twicetold}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$twicetold" --version >&2 # builds what is missing, outside the measurement
for run in $(seq "$runs"); do
  echo "run $run of $runs" >&2
  "$python" "$here/measure.py" "$twicetold" group --levels literal "$file" --out "$scratch/grouped.jsonl" >>"$scratch/twicetold"
  "$python" "$here/measure.py" "$python" "$here/datasketch_peer.py" "$file" >>"$scratch/peer"
done

"$python" - "$scratch" "$(wc -l <"$file")" <<'PYTHON'
import statistics
import sys

scratch, articles = sys.argv[1], int(sys.argv[2])
medians = {}
print(f"{'':<12}{'wall s':>9}{'cpu s':>9}{'articles/s':>12}{'peak MB':>9}")
for name in ("twicetold", "peer"):
    rows = [line.split() for line in open(f"{scratch}/{name}", encoding="utf-8")]
    wall, cpu, peak = (statistics.median(float(row[i]) for row in rows) for i in range(3))
    medians[name] = wall, cpu, peak
    print(f"{name:<12}{wall:>9.2f}{cpu:>9.2f}{articles / wall:>12.0f}{peak:>9.0f}")
ratio = [medians["peer"][i] / medians["twicetold"][i] for i in range(3)]
print(f"{'peer / ours':<12}{ratio[0]:>9.1f}{ratio[1]:>9.1f}{'':>12}{ratio[2]:>9.1f}")
PYTHON
