"""Where the sample archive stands, and its issues and pages as they are read and set."""

import json
import pathlib
import sys

from layout import LayoutError, PageSetter

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARCHIVE = ROOT / "Sources" / "SampleArchive"
ISSUES, PAGES, GENERATED = ARCHIVE / "Issues", ARCHIVE / "Pages", ARCHIVE / "Generated"
LAYOUTS = pathlib.Path(__file__).resolve().parent / "layout"


def issue_texts():
    """The issues' JSON by file name, in order of date."""
    return {p.name: p.read_text(encoding="utf-8") for p in sorted(ISSUES.glob("*.json"))}


def issues():
    """The issues by file name, in order of date."""
    return {name: json.loads(text) for name, text in issue_texts().items()}


def set_pages():
    """Every page's text by its name, from gold and layout. Ends the program at a layout that does not fit."""
    out = {}
    for issue in issues().values():
        for page in issue["pages"]:
            layout = LAYOUTS / (page["source"] + ".layout")
            try:
                out[page["source"]] = PageSetter(page).text(layout.read_text(encoding="utf-8"))
            except LayoutError as problem:
                sys.exit(f"{layout.relative_to(ROOT)}: {problem}")
    return out
