"""Sets a page of gold into the text that a PDF layer (.txt) or OCR (.md) would leave of it.

A layout file, `layout/PAGE.layout`, lists in the order of the page text what stands where. N is the article's number on
its page, from 1. One directive a line, `#` begins a comment:

    furniture N [width=W]      the N-th unplaced text: masthead, section line, advertisement
    column N [heading]         its column label
    title N[.K] [heading]      its heading lines, or the K-th alone; `heading` gives them Markdown signs
    body N [to=WORDS] …        its dateline, paragraphs and credit, from where the last `body N` stopped, up to WORDS
    caption N[.K] [width=W]    its photo captions, or the K-th

Options of `body`: width=W (of the column, in characters; .txt only); apart=dates or apart=all (digits set apart by
spaces); credit=own (on a line of its own); brackets=(） (how the credit's brackets are printed);
crossheads=marked (Markdown signs on crossheads). In .txt a part that ends at WORDS runs on to the end of its line.
"""

import re

from line_breaking import APART, lines, set_digits_apart

BYLINE = re.compile(r"本报讯")


class LayoutError(Exception):
    """A directive that does not fit its page."""


def is_crosshead(paragraph):
    """Whether a paragraph of the body is a heading inside it: short, and no sentence."""
    return len(paragraph) <= 16 and paragraph[-1] not in "。！？）"


class Flow:
    """The body of one article and how far it has been set."""

    def __init__(self, article):
        self.article = article
        self.paragraphs = list(article["paragraphs"])
        dateline = article["dateline"] or ""
        self.byline = None
        if BYLINE.match(dateline):
            gap = "" if dateline[-1] in "）)" else " "
            self.paragraphs[0] = dateline + gap + self.paragraphs[0]
        elif dateline:
            self.byline = dateline
        self.at = 0  # in the paragraph that comes next

    def take(self, stop):
        """The pieces up to `stop`: (text, begins its paragraph, ends it)."""
        out = []
        while self.paragraphs:
            paragraph = self.paragraphs[0]
            found = paragraph.find(stop, self.at) if stop else -1
            end = found + len(stop) if found >= 0 else len(paragraph)
            out.append((paragraph[self.at:end], self.at == 0, end == len(paragraph)))
            if end < len(paragraph):
                self.at = end
            else:
                self.at = 0
                self.paragraphs.pop(0)
            if found >= 0:
                return out
        if stop:
            raise LayoutError(f"no {stop!r} ahead in the body")
        return out

    def give_back(self, count):
        """Un-takes the last `count` characters of the piece taken last."""
        self.at -= count


class PageSetter:
    """Sets one page: blocks of text, in page order."""

    def __init__(self, page):
        self.page = page
        self.markdown = page["source"].endswith(".md")
        self.flows = [Flow(a) for a in page["articles"]]
        self.blocks = []
        self.begun = []
        self.titles = {}  # article → heading lines set so far

    def text(self, directives):
        for number, line in enumerate(directives.split("\n"), 1):
            words = line.split("#")[0].split()
            if not words:
                continue
            try:
                self.set(words[0], words[1], words[2:])
            except (LayoutError, IndexError, ValueError, KeyError) as problem:
                raise LayoutError(f"line {number}: {line}: {problem}") from problem
        if self.begun != sorted(self.begun):
            raise LayoutError(f"bodies begin in the order {self.begun}, gold has them in another")
        return "\n\n".join(self.blocks).replace(APART, " ") + "\n"

    def set(self, verb, which, words):
        number, _, part = which.partition(".")
        flags = {w for w in words if "=" not in w}
        options = dict(w.split("=", 1) for w in words if "=" in w)
        if verb == "furniture":
            return self.wrap(self.page["unplaced"][int(number) - 1], options)
        article = self.page["articles"][int(number) - 1]
        mark = "## " if "heading" in flags else ""
        if verb == "column":
            self.blocks.append(mark + article["column"])
        elif verb == "title":
            done = self.titles.get(number, 0)
            if part and int(part) != done + 1:
                raise LayoutError("gold has the heading lines in another order")
            self.titles[number] = int(part) if part else len(article["title"])
            self.title(article["title"][done:self.titles[number]], mark)
        elif verb == "caption":
            for caption in article["captions"][int(part) - 1:int(part)] if part else article["captions"]:
                credit = " " + caption["credit"] if caption["credit"] else ""
                self.wrap("■" + caption["text"] + credit, options)
        elif verb == "body":
            self.body(int(number), options)
        else:
            raise LayoutError(f"no directive {verb}")

    def wrap(self, text, options):
        """One line, or print lines where a width is given."""
        self.blocks += lines(text, int(options["width"])) if "width" in options else [text]

    def title(self, title, mark):
        """Heading lines each on its own, or in Markdown unmarked: one block with hard line breaks."""
        if mark or not self.markdown:
            self.blocks += [mark + line for line in title]
        else:
            self.blocks.append("  \n".join(title))

    def body(self, number, options):
        flow = self.flows[number - 1]
        if number not in self.begun:
            self.begun.append(number)
        if flow.byline:
            self.blocks.append(flow.byline)
            flow.byline = None
        pieces = flow.take(options.get("to"))
        for index, (text, begins, ends) in enumerate(pieces):
            if self.markdown:
                crosshead = begins and ends and is_crosshead(text) and options.get("crossheads") == "marked"
                self.blocks.append("### " + text if crosshead else text)
            else:
                self.column_lines(flow, text, begins, ends, index == len(pieces) - 1, options)
        if not flow.paragraphs and flow.article["credit"]:
            self.credit(flow.article, options)

    def column_lines(self, flow, text, begins, ends, last, options):
        width, apart = int(options["width"]), options.get("apart")
        if last and not ends:  # the column's last line is a full one: run on in the paragraph to its end
            rest = flow.paragraphs[0][flow.at:]
            short = len(text)
            plain = lines(set_digits_apart(text + rest, apart), width, 2 if begins else 0)
            kept, count = [], 0
            for line in plain:
                if count >= short:
                    break
                kept.append(line)
                count += len(line.replace(APART, ""))
            flow.give_back(short - count)
            self.blocks += kept
        elif begins and ends and is_crosshead(text):
            self.blocks.append(text)
        else:
            self.blocks += lines(set_digits_apart(text, apart), width, 2 if begins else 0)

    def credit(self, article, options):
        brackets = options.get("brackets", "（）")
        text = brackets[0] + article["credit"] + brackets[-1] if brackets != "none" else article["credit"]
        own = options.get("credit") == "own"
        if self.markdown and not own:
            self.blocks[-1] += text
        elif not own and len(self.blocks[-1]) + len(text) < int(options["width"]):
            self.blocks[-1] += " " + text
        else:
            self.blocks.append(text)
