"""The corpus, and equivalent sources for the other contenders, made before the clock runs."""

import dataclasses
import json
import pathlib
import re
import shutil

import pandoc_typst
from tools import BenchError, run

# Pandoc's own Markdown reads inside HTML blocks, which its GFM does not; `@name` is a person here.
READER = "markdown-citations-implicit_figures-raw_tex-tex_math_dollars+lists_without_preceding_blankline+autolink_bare_uris"

LABELS = {
    "en": {
        "page": ("Page ", " of "), "contents": "Contents", "summary": "Summary",
        "colophon": "About this edition", "figure": "Figure", "table": "Table",
        "placeholder": "Picture not available", "heading": "Case study",
        "availability": "Available in English, Spanish and French", "languages": "Languages",
        "citation": "How to cite",
    },
    "fr": {
        "page": ("Page ", " sur "), "contents": "Sommaire", "summary": "Résumé",
        "colophon": "À propos de cette édition", "figure": "Figure", "table": "Tableau",
        "placeholder": "Image non disponible", "heading": "Étude de cas",
        "availability": "Disponible en anglais, en espagnol et en français", "languages": "Langues",
        "citation": "Pour citer",
    },
    "es": {
        "page": ("Página ", " de "), "contents": "Índice", "summary": "Resumen",
        "colophon": "Acerca de esta edición", "figure": "Figura", "table": "Cuadro",
        "placeholder": "Imagen no disponible", "heading": "Estudio de caso",
        "availability": "Disponible en español, francés e inglés", "languages": "Idiomas",
        "citation": "Cómo citar",
    },
}


@dataclasses.dataclass(frozen=True)
class Document:
    """One Markdown file of the corpus."""

    slug: str
    lang: str
    path: pathlib.Path

    @property
    def name(self):
        """A name that is unique in the corpus."""
        return f"{self.slug}.{self.lang}"

    @property
    def labels(self):
        """The words that the template prints."""
        return LABELS.get(self.lang, LABELS["en"])


@dataclasses.dataclass(frozen=True)
class Sources:
    """The folders with what the contenders read."""

    markdown: pathlib.Path
    typst: pathlib.Path
    fonts: pathlib.Path
    style: pathlib.Path


def corpus(folder):
    """The documents of a folder of `<slug>/<lang>.md`."""
    if not folder.is_dir():
        raise BenchError(f"there is no corpus in {folder}; name a folder of <slug>/<lang>.md")
    paths = sorted(folder.glob("*/*.md"))
    if not paths:
        raise BenchError(f"{folder} holds no <slug>/<lang>.md")
    return [Document(path.parent.name, path.stem, path) for path in paths]


def prepare(documents, tools, templates, style, folder):
    """Writes the equivalent sources into a folder."""
    if not (templates / "pdf" / "study.typ").is_file():
        raise BenchError(f"the house template is not in {templates}")
    sources = Sources(folder / "markdown", folder / "typst", folder / "fonts", folder / style.name)
    sources.markdown.mkdir(parents=True)
    shutil.copytree(templates / "fonts", sources.fonts)
    shutil.copytree(templates / "pdf", sources.typst / "pdf")
    shutil.copy(style, sources.style)
    for document in documents:
        markdown = sources.markdown / f"{document.name}.md"
        markdown.write_text(without_pictures(document), encoding="utf-8")
        tree = json.loads(run([tools.pandoc, "-f", READER, "-t", "json", markdown]))
        path = sources.typst / f"{document.name}.typ"
        path.write_text(typst(document, tree), encoding="utf-8")
    return sources


def without_pictures(document):
    """The Markdown with a box in place of each picture: the files are not in the corpus."""
    text = document.path.read_text(encoding="utf-8-sig")
    text = re.sub(r"<img\b[^>]*>", "", text)
    box = f"::: placeholder\n**{document.labels['placeholder']}**\n\n\\1\n:::"
    text = re.sub(r"(?m)^!\[([^\]]*)\]\([^)]*\)$", box, text)
    return re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", text)


def typst(document, tree):
    """A Typst document that hands its text to the house template, as Polyfolio does."""
    blocks = tree["blocks"]
    title = meta(tree, "title") or first_heading(blocks) or document.slug
    writer = pandoc_typst.Writer(blocks)
    body = writer.blocks(blocks)
    fields = edition(document, title, meta(tree, "description"), pattern(writer, blocks))
    lines = "".join(f"  {key}: {code(value)},\n" for key, value in fields.items())
    return (
        '#import "pdf/study.typ": study\n'
        f"#let body = [\n{body}\n]\n"
        f"#study((\n{lines}  body: body,\n))\n"
    )


def pattern(writer, blocks):
    """What the cover's drawing is made of, as in `src/pdf/pattern.rs`: block by block, its length."""
    strokes = []
    first = False
    for block in blocks:
        if block["t"] == "Header":
            first = first or block["c"][0] == writer.base
        else:
            strokes.append((len(writer.block(block)), first))
            first = False
    group = max(1, -(-len(strokes) // 96))
    groups = [strokes[at:at + group] for at in range(0, len(strokes), group)]
    return [
        {"kind": "text", "weight": sum(weight for weight, _ in some),
         "first": any(first for _, first in some)}
        for some in groups
    ]


def edition(document, title, summary, strokes):
    """What the template asks for besides the text. Follows `src/pdf/data.rs`."""
    labels = document.labels
    before, between = labels["page"]
    page = [before, {"late": "page"}, between, {"late": "total"}]
    facts = [
        {"key": "languages", "label": labels["languages"], "values": [labels["availability"]]},
        {"key": "citation", "label": labels["citation"], "values": [title]},
    ]
    languages = [
        {"lang": lang, "name": lang, "state": "available", "text": lang}
        for lang in sorted(LABELS)
    ]
    return {
        "title": title, "subtitle": None, "summary": summary, "number": None,
        "heading": labels["heading"], "series": "", "series-description": "", "publisher": "",
        "country": None, "themes": [], "keywords": [], "authors": [], "sdgs": [], "facts": [],
        "colophon": facts, "language": document.lang, "availability": labels["availability"],
        "citation": title, "translated-from": None, "date": None, "accent": "#0f5c6e",
        "second": "#b8741a", "fonts": {"text": None, "headings": None}, "logo": None,
        "proof": None, "notice": None, "summary-text": None,
        "labels": {**labels, "page": page}, "lang": document.lang, "region": None, "rtl": False,
        "study": document.slug, "pattern": strokes, "languages": languages, "address": None, "code": None,
        "code-alt": "",
    }


def code(value):
    """A value as Typst code."""
    if value is None:
        return "none"
    if isinstance(value, (bool, int)):
        return str(value).lower()
    if isinstance(value, dict):
        return "(" + ", ".join(f"{key}: {code(item)}" for key, item in value.items()) + ",)"
    if isinstance(value, (list, tuple)):
        return "(" + "".join(code(item) + ", " for item in value) + ")"
    return pandoc_typst.string(value)


def meta(tree, key):
    """A text of the front matter, or nothing."""
    value = tree["meta"].get(key)
    if value is None:
        return None
    return pandoc_typst.plain(value["c"]) if value["t"] == "MetaInlines" else value["c"]


def first_heading(blocks):
    """The words of the first heading, or nothing."""
    headings = (pandoc_typst.plain(block["c"][2]) for block in blocks if block["t"] == "Header")
    return next((words for words in headings if words.strip()), None)
