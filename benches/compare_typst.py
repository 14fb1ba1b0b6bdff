"""The readiness report beside the same words, tables and fonts set by typst: time of a process, time when warm, size.

    python -m venv VENV && VENV/bin/pip install typst==0.15.0
    cargo build --release && VENV/bin/python benches/compare_typst.py target/release/gecc-cli

Needs pdfinfo (poppler-utils), which reads the words and tables out of the report. Typst draws no chart and no code, so it
has less to do. `cargo bench --bench papers` prints the warm time of the report, a centre after the other. Both keep texts that
they shaped before; typst keeps whole results too, so its warm time is taken twice: with nothing changed, and with a
centre after the other.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "../assets/samples/amphoe-sample.gecc.ron")
FONTS = os.path.join(HERE, "../fonts")
RUNS = 15
CENTRE = "ที่ว่าการอำเภอตัวอย่าง"
COMPILE = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)"


def tree(pdf):
    """The structure of the report: (depth, kind, text) as pdfinfo tells it."""
    out = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, text=True, check=True).stdout
    for line in out.split("\n"):
        depth = len(line) - len(line.lstrip())
        word = line.strip()
        if word.startswith('"'):
            yield depth, None, word.strip('"')
        elif word:
            yield depth, re.split(r"[ :(]", word)[0], ""


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def source(pdf):
    """The same words and tables for typst."""
    blocks, rows, open_kinds = [], [], []
    for depth, kind, text in tree(pdf):
        while open_kinds and open_kinds[-1][0] >= depth:
            open_kinds.pop()
        kinds = [found for _, found in open_kinds]
        if kind is not None:
            open_kinds.append((depth, kind))
            if kind == "Table":
                rows = []
                blocks.append(("table", rows))
            elif kind == "TR":
                rows.append([])
            elif kind in ("TD", "TH"):
                rows[-1].append("")
            elif kind in ("H1", "H2", "P", "LBody", "Caption", "TOCI"):
                blocks.append([kind, ""])
        elif "Figure" in kinds and "Caption" not in kinds:
            continue
        elif "TD" in kinds or "TH" in kinds:
            rows[-1][-1] += text
        elif blocks and blocks[-1][0] != "table":
            blocks[-1][1] += text
    lines = [
        '#set document(title: "Report")',
        '#set page("a4", margin: 2cm, numbering: "1/1")',
        '#set text(font: "Sarabun", size: 11pt, lang: "th")',
    ]
    for kind, content in blocks:
        if kind == "table" and content:
            columns = max(len(row) for row in content)
            cells = []
            for number, row in enumerate(content):
                texts = [f"text({quoted(cell)})" for cell in row]
                if len(row) < columns:
                    texts[-1] = f"table.cell(colspan: {columns - len(row) + 1}, {texts[-1]})"
                line = ", ".join(texts)
                cells.append(f"table.header({line})" if number == 0 else line)
            lines.append(f"#table(columns: {columns}, {', '.join(cells)})")
        elif kind in ("H1", "H2"):
            lines.append(f"#heading(level: {kind[1]}, {quoted(content)})")
        elif kind == "LBody":
            lines.append(f"#list(text({quoted(content)}))")
        elif content:
            lines.append(f"#par(text({quoted(content)}))")
    return "\n".join(lines)


def median(run):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main():
    import typst

    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs, text = (os.path.join(folder, name) for name in ("ours.pdf", "theirs.pdf", "theirs.typ"))
        quiet = {"check": True, "stdout": subprocess.DEVNULL}
        report = [program, "report", SAMPLE, "-o", ours, "--photos", "none", "--date", "2026-11-20"]
        subprocess.run(report, **quiet)
        with open(text, "w", encoding="utf-8") as file:
            file.write(source(ours))
        compile_it = [sys.executable, "-c", COMPILE, text, theirs, FONTS]
        subprocess.run(compile_it, **quiet)
        pages = [
            re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout)[1]
            for pdf in (ours, theirs)
        ]
        print(f"load {os.getloadavg()[0]:.1f}; pages: ours {pages[0]}, typst {pages[1]}")
        own = median(lambda: subprocess.run(report, **quiet))
        other = median(lambda: subprocess.run(compile_it, **quiet))
        python = median(lambda: subprocess.run([sys.executable, "-c", "import typst"], **quiet))
        print(f"process: ours {own:.0f} ms, typst {other:.0f} ms, of which python {python:.0f} ms")
        compiler = typst.Compiler(text, font_paths=[FONTS], ignore_system_fonts=True)
        compiler.compile(output=theirs)
        print(f"typst warm, nothing changed: {median(lambda: compiler.compile(output=theirs)):.0f} ms")
        words = source(ours)
        numbers = iter(range(1, 1_000))

        def another():
            """The report of another centre: its name stands in head, foot and texts."""
            with open(text, "w", encoding="utf-8") as file:
                file.write(words.replace(CENTRE, f"{CENTRE} {next(numbers)}"))
            compiler.compile(output=theirs)

        print(f"typst warm, a centre after the other: {median(another):.0f} ms")
        fresh = lambda: typst.compile(text, output=theirs, font_paths=[FONTS], ignore_system_fonts=True)
        print(f"typst in one process, each time anew: {median(fresh):.0f} ms")
        print(f"size: ours {os.path.getsize(ours)}, typst {os.path.getsize(theirs)} bytes")


main()
