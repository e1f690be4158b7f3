"""From Pandoc's syntax tree to Typst markup.

Pandoc writes Typst itself only from 3.1.2 on, later than what stable distributions carry, and its
output needs a different repair in every version. The tree (`pandoc -t json`) is the same in all.
"""

import re

IDEOGRAPH = re.compile("[\u2e80-\ud7ff\uf900-\ufaff]")
QUOTES = {"SingleQuote": "'", "DoubleQuote": '"'}
WRAPPERS = {
    "Emph": "emph", "Strong": "strong", "Strikeout": "strike", "Superscript": "super",
    "Subscript": "sub", "SmallCaps": "smallcaps", "Underline": "underline",
}


def string(text):
    """A Typst string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def escape(word):
    """A word as markup: what Typst would read as syntax is escaped.

    No font here has ideographs, which PDF/A refuses; they become what Polyfolio prints for them.
    """
    word = IDEOGRAPH.sub("▯", word)
    word = re.sub(r"([\\`*_$#\[\]<>@~])", r"\\\1", word)
    word = word.replace("//", "/\\/").replace("--", "-\\-").replace("-?", "-\\?")
    if re.match(r"[-+=/]", word):
        return "\\" + word
    return re.sub(r"^(\d+)\.$", r"\1\\.", word)


def plain(inlines):
    """The bare words of inlines."""
    out = []
    for node in inlines:
        kind, content = node["t"], node.get("c")
        if kind == "Str":
            out.append(content)
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            out.append(" ")
        elif kind in ("Code", "Math"):
            out.append(content[1])
        elif kind in WRAPPERS:
            out.append(plain(content))
        elif kind in ("Quoted", "Cite", "Link", "Image", "Span"):
            out.append(plain(content[1]))
    return "".join(out)


class Writer:
    """Writes the blocks of one document."""

    def __init__(self, blocks):
        headings = [b["c"] for b in blocks if b["t"] == "Header" and plain(b["c"][2]).strip()]
        self.base = min((level for level, _, _ in headings), default=1)
        self.ids = {attributes[0] for _, attributes, _ in headings}
        self.level = 0
        self.links = True

    def blocks(self, blocks):
        """Blocks, with what stands between `<aside>` and `</aside>` as a quotation."""
        out = []
        outer = []
        for block in blocks:
            html = block["c"][1].strip() if block["t"] == "RawBlock" else ""
            if html.startswith("<aside"):
                outer.append(out)
                out = []
            elif html == "</aside>" and outer:
                quotation = quote(out)
                out = outer.pop()
                out.append(quotation)
            else:
                text = self.block(block)
                if text:
                    out.append(text)
        for rest in reversed(outer):
            out = rest + out
        return "\n\n".join(out)

    def block(self, block):
        """One block; nothing for raw HTML."""
        write = getattr(self, block["t"].lower(), None)
        return write(block.get("c")) if write else ""

    def para(self, inlines):
        return self.inlines(inlines).strip()

    plain = para

    def lineblock(self, lines):
        return " \\\n".join(self.inlines(line) for line in lines)

    def header(self, content):
        level, (identifier, _, _), inlines = content
        words = self.inlines(inlines).strip()
        if not words:
            return ""
        self.level = min(level - self.base + 1, self.level + 1)
        label = f"\n#label({string(identifier)})" if identifier else ""
        return f"{'=' * self.level} {words}{label}"

    def bulletlist(self, items):
        return f"#list({self.items(items)})"

    def orderedlist(self, content):
        (start, _, _), items = content
        return f"#enum(start: {start}, {self.items(items)})"

    def definitionlist(self, content):
        terms = (
            f"terms.item([{self.inlines(term)}], [{self.items(meanings)}])"
            for term, meanings in content
        )
        return f"#terms({', '.join(terms)})"

    def items(self, items):
        return ", ".join(f"[{self.blocks(item)}]" for item in items)

    def blockquote(self, blocks):
        return quote([self.blocks(blocks)])

    def div(self, content):
        (_, classes, _), blocks = content
        body = self.blocks(blocks)
        return f"#block[\n{body}\n]<placeholder>" if "placeholder" in classes else body

    def figure(self, content):
        return self.blocks(content[2])

    def codeblock(self, content):
        return f"#raw(block: true, {string(content[1])})"

    def horizontalrule(self, _):
        return "#align(center)[\\* \\* \\*]"

    def table(self, content):
        columns, head, bodies, foot = content[2], content[3], content[4], content[5]
        rows = [row for body in bodies for row in body[2] + body[3]] + foot[1]
        # A head is repeated on every page, as an artifact, and PDF/UA wants no links in those.
        self.links = False
        header = f"table.header({self.cells(head[1])})" if head[1] else ""
        self.links = True
        parts = [f"columns: {len(columns)}", header, self.cells(rows)]
        return f"#table({', '.join(part for part in parts if part)})"

    def cells(self, rows):
        return ", ".join(f"[{self.blocks(cell[4])}]" for row in rows for cell in row[1])

    def inlines(self, inlines):
        return "".join(self.inline(node) for node in inlines)

    def inline(self, node):
        """One inline; nothing for raw HTML. A `;` ends code, lest a bracket after it be a call."""
        kind, content = node["t"], node.get("c")
        if kind == "Str":
            return escape(content)
        if kind in ("Space", "SoftBreak"):
            return " "
        if kind == "LineBreak":
            return "#linebreak();"
        if kind in WRAPPERS:
            return f"#{WRAPPERS[kind]}[{self.inlines(content)}];"
        if kind == "Quoted":
            mark = QUOTES[content[0]["t"]]
            return mark + self.inlines(content[1]) + mark
        if kind in ("Cite", "Span", "Image"):
            return self.inlines(content[1])
        if kind in ("Code", "Math"):
            return f"#raw({string(content[1])});"
        if kind == "Link":
            return self.link(self.inlines(content[1]), content[2][0])
        if kind == "Note":
            return f"#footnote[{self.blocks(content)}];"
        return ""

    def link(self, words, target):
        if not self.links:
            return words
        if target.startswith("#"):
            known = target[1:] in self.ids
            return f"#link(label({string(target[1:])}))[{words}];" if known else words
        return f"#link({string(target)})[{words}];" if target else words


def quote(blocks):
    """A block quotation; its last line after a dash says whose words they are, and a short one is
    set large, as in `src/pdf/quote.rs`."""
    if len(blocks) == 1 or not blocks[-1].lstrip("\\").startswith(("—", "–")):
        return "#quote(block: true)[\n" + "\n\n".join(blocks) + "\n]"
    *words, voice = blocks
    label = "<pull-quote>" if len(words) == 1 and len(words[0]) <= 260 else ""
    body = "\n\n".join(words)
    return f"#[#quote(block: true, attribution: [{voice}])[\n{body}\n]{label}]"
