#!/usr/bin/env python3
"""Builds the same news site with Parkpress and its peers, and writes the table into docs/benchmarks.md.

    bench/compare.py --yardstick DIR --tools DIR --work DIR --parkpress PROGRAM [--runs 5] [--sizes 1000,10000] [--peers LIST] [--keep-json FILE]

DIR of the yardstick holds its run.py; its setup.sh has fetched the peers into the tools folder. The work folder should lie on a RAM disk.
PROGRAM is a published Parkpress.Cli, see README.md beside this file.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- measured: peers -->", "<!-- /measured -->"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--yardstick", required=True)
    parser.add_argument("--tools", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--parkpress", required=True)
    parser.add_argument("--runs", default="5")
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--peers", default="hugonew,hugonew-norel,zola,eleventy,hexo,astro")
    parser.add_argument("--keep-json")
    args = parser.parse_args()
    result = pathlib.Path(args.keep_json or tempfile.mktemp(suffix=".json"))
    command = f"{args.parkpress} build --root {{src}} --config {ROOT}/bench/site.yml --output {{out}} --cache {{cache}}"
    subprocess.run(
        [sys.executable, f"{args.yardstick}/run.py", "--tools", args.tools, "--sizes", args.sizes, "--runs", args.runs, "--peers", args.peers,
         "--work", args.work, "--json", str(result), "--extra", f"parkpress={command}"], check=True)
    write(json.loads(result.read_text()))


def write(document):
    """Puts the tables between the marks of docs/benchmarks.md."""
    lines = [BEGIN, "", f"Machine: {document['machine']}.", "Versions: " + "; ".join(f"{k} {v}" for k, v in sorted(document["versions"].items())) + ".", ""]
    for size in sorted({row["size"] for row in document["rows"]}):
        rows = [row for row in document["rows"] if row["size"] == size]
        own = next(row for row in rows if row["peer"] == "parkpress")
        lines += [f"### {size:,} articles", "",
                  "| | wall s | CPU s | CPU ÷ Parkpress's | memory MiB | nothing changed: wall s | one article changed: wall s |",
                  "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
        for row in rows:
            lines.append("| {} | {} | {} | {:.2f} | {:.0f} | {} | {} |".format(
                row["peer"], median(row, "cold", "wall"), median(row, "cold", "cpu"),
                number(row, "cold", "cpu") / number(own, "cold", "cpu"), number(row, "cold", "rss") / 2**20,
                median(row, "again", "wall"), median(row, "touch", "wall")))
        lines.append("")
    page = ROOT / "docs" / "benchmarks.md"
    text = page.read_text()
    head, rest = text.split(BEGIN, 1)
    page.write_text(head + "\n".join(lines) + END + rest.split(END, 1)[1])


def number(row, what, key):
    return statistics.median(run[key] for run in row[what]) if row.get(what) else float("nan")


def median(row, what, key):
    return f"{number(row, what, key):.2f}" if row.get(what) else "–"


if __name__ == "__main__":
    main()
