"""Counts the words of a text."""

import json
import re
from collections import Counter

import messages

request = messages.request()
min_length, most = request["params"]["min_length"], request["params"]["most"]

counts = Counter()
with open(request["inputs"]["text"], encoding="utf-8") as text:
    lines = text.readlines()
for i, line in enumerate(lines):
    words = re.findall(r"[^\W\d_]+", line.lower())
    counts.update(word for word in words if len(word) >= min_length)
    if i % 1000 == 0:
        messages.progress(i, len(lines), unit="lines")

if not counts:
    messages.problem(
        f"there is no word of {min_length} letters or more in it",
        hint="A smaller min_length, or another text?",
        input="text",
    )

total = sum(counts.values())
commonest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
messages.metric("text/words", total)
messages.metric("text/distinct", len(counts))
with open(request["outputs"]["report"], "w", encoding="utf-8") as report:
    json.dump({"words": total, "commonest": dict(commonest)}, report, ensure_ascii=False, separators=(",", ":"))
    report.write("\n")
