#!/usr/bin/env python3
"""Runs a command and prints wall seconds, processor seconds and peak MB of it and its children.

Usage: measure.py COMMAND [ARGUMENT...]      the command's own output goes to standard error
"""

import os
import subprocess
import sys
import time

started = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
_, status, used = os.wait4(process.pid, 0)
wall = time.perf_counter() - started
if status != 0:
    sys.exit(f"measure.py: {sys.argv[1]} ended with status {os.waitstatus_to_exitcode(status)}")
peak = used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
print(f"{wall:.2f}\t{used.ru_utime + used.ru_stime:.2f}\t{peak:.0f}")
