"""Breaks a Chinese paragraph into print lines as a newspaper's column does.

Widths are in full-width characters; ASCII takes half of one. Rules after GB/T 15834 and JIS X 4051: no closing sign
begins a line, no opening sign ends one, numbers and Latin words stay whole.
"""

import re

APART = "\ue000"  # a space that the narrow column sets beside digits: not of the text, gone at a line's end
CLOSING = "，。、；：！？”’）》】…—,;:)!?%"
OPENING = "“‘（《【("
SQUEEZABLE = "，。、；：！？”“（）《》"


def cells(text):
    """Half-width cells that the text takes."""
    return sum(1 if ord(c) < 0x2000 or c == APART else 2 for c in text)


def set_digits_apart(text, which):
    """Marks the spaces that a narrow column leaves around digits: those of dates, or all."""
    if which == "dates":
        text = re.sub(r"(\d+)(?=[年月日])", APART + r"\1" + APART, text)
    elif which == "all":
        text = re.sub(r"(\d[\d.%]*)", APART + r"\1" + APART, text)
    signs = re.escape(CLOSING + OPENING + " ")
    text = re.sub(f"{APART}(?=[{signs}])|(?<=[{signs}]){APART}", "", text)
    return text.strip(APART)


def atoms(text):
    """The runs that no line end may divide."""
    core = r"(?:[0-9A-Za-z]+(?:[.\-+:/][0-9A-Za-z]+)*|——|……|[^0-9A-Za-z])"
    run = f"[{re.escape(OPENING)}]*{core}[{re.escape(CLOSING)}]*"
    return re.findall(f"{APART}|{run}(?: {run})*", text)


def lines(text, width, indent=0):
    """The print lines of a paragraph, its first one shorter by `indent` full-width characters."""
    room, taken, out, line = 2 * width, 2 * indent, [], ""
    for atom in atoms(text):
        if atom == APART and not line:
            continue
        size = cells(atom)
        squeezed = atom[-1] in CLOSING and any(c in SQUEEZABLE for c in line) and taken + size <= room + 2
        if line and taken + size > room and not squeezed:
            out.append(line.rstrip(APART))
            line, taken = "", 0
            if atom == APART:
                continue
        line += atom
        taken += size
    if line:
        out.append(line.rstrip(APART))
    return out
