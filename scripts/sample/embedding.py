"""The Swift sources that carry the sample in the binary: one file an issue and a page, and one that lists them."""

import sample

HEAD = """// swift-format-ignore-file
// Written by scripts/sample/set-pages from {source}. Mend that, not this.
"""


def identifier(name):
    """`2024-08-28-A02.txt` → `page20240828A02`."""
    return ("issue" if name.endswith(".json") else "page") + "".join(c for c in name.split(".")[0] if c.isalnum())


def literal_file(name, source, text):
    """A file with one raw string literal that holds the text as it stands."""
    if '"""##' in text or "\\##(" in text:
        raise SystemExit(f"{name}: cannot stand in a raw literal")
    body = text[:-1] if text.endswith("\n") else text
    return (
        HEAD.format(source=source)
        + f'\nlet {identifier(name)}: StaticString = ##"""\n{body}\n\n"""##\n'
    )


def entries(names):
    return "\n".join(f'      ("{n}", {identifier(n)}),' for n in names)


def files(issues, pages):
    """Path → text of every generated file."""
    out = {}
    for name, text in issues.items():
        source = f"Sources/SampleArchive/Issues/{name}"
        out[sample.GENERATED / (identifier(name) + ".swift")] = literal_file(name, source, text)
    for name, text in pages.items():
        source = f"Sources/SampleArchive/Pages/{name}"
        out[sample.GENERATED / (identifier(name) + ".swift")] = literal_file(name, source, text)
    out[sample.GENERATED / "SampleArchive+Contents.swift"] = HEAD.format(source="Sources/SampleArchive") + f"""
extension SampleArchive {{
  /// The issues in the format `chabao-issue/1`, by file name, in order of date. Mended by hand: the truth about the pages.
  public static var issues: [(name: String, json: StaticString)] {{
    [
{entries(issues)}
    ]
  }}

  /// The text of the pages as a PDF layer or OCR leaves it, by the file name that the issues give as `source`.
  public static var pages: [(name: String, text: StaticString)] {{
    [
{entries(pages)}
    ]
  }}
}}
"""
    return out
