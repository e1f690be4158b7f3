"""A series of any size, made up: the same for the same numbers, no two texts alike."""

import argparse
import pathlib
import random

WORDS = {
    "en": "the of migrants county water project people municipal service return work training "
          "women diaspora school road budget council partner office year local plan support".split(),
    "fr": "le de migrants commune eau projet personnes municipal service retour travail formation "
          "femmes diaspora école route budget conseil partenaire bureau année local plan appui".split(),
    "es": "el de migrantes municipio agua proyecto personas municipal servicio retorno trabajo "
          "formación mujeres diáspora escuela camino presupuesto consejo socio oficina año local "
          "plan apoyo".split(),
}
SECTIONS = {
    "en": ["Introduction", "Context", "The practice", "Lessons learnt", "Recommendations"],
    "fr": ["Introduction", "Contexte", "La pratique", "Enseignements", "Recommandations"],
    "es": ["Introducción", "Contexto", "La práctica", "Lecciones aprendidas", "Recomendaciones"],
}
COUNTRIES = ["EC", "KE", "SN", "TN", "PH", "MA", "GH", "PE", "NP", "ML"]


def sentence(rng, words):
    """A sentence of made-up text."""
    picked = [rng.choice(words) for _ in range(rng.randint(8, 18))]
    return " ".join(picked).capitalize() + "."


def paragraph(rng, words, length):
    """A paragraph of about `length` words."""
    out, count = [], 0
    while count < length:
        out.append(sentence(rng, words))
        count += len(out[-1].split())
    return " ".join(out)


def document(number, lang, words):
    """One language version."""
    rng = random.Random(f"{number}.{lang}")
    vocabulary = WORDS[lang]
    each = max(20, words // len(SECTIONS[lang]))
    lines = [
        "---",
        f"title: {' '.join(rng.choice(vocabulary) for _ in range(5)).capitalize()} {number}",
        f"summary: {sentence(rng, vocabulary)}",
        f"keywords: [{rng.choice(vocabulary)}, {rng.choice(vocabulary)}]",
        f"authors: [Author {number % 97}]",
        "---",
        "",
    ]
    for heading in SECTIONS[lang]:
        lines += [f"## {heading}", ""]
        left = each
        while left > 0:
            lines += [paragraph(rng, vocabulary, min(left, 60)), ""]
            left -= 60
    lines += [f"- {sentence(rng, vocabulary)}" for _ in range(3)]
    lines += ["", "| A | B |", "|---|--:|", f"| {rng.choice(vocabulary)} | {number} |", ""]
    return "\n".join(lines)


def write(folder, studies, languages, words):
    """Writes a series into `folder`/studies; `words` is how many a text has, or tells it by the study."""
    root = pathlib.Path(folder) / "studies"
    root.mkdir(parents=True)
    names = ", ".join(f'"{lang}"' for lang in languages)
    titles = "".join(f'{lang} = "Series"\n' for lang in languages)
    (root / "series.toml").write_text(
        f'id = "bench"\nlanguages = [{names}]\nsource = "{languages[0]}"\n'
        f'base-url = "https://example.org/"\n[title]\n{titles}',
        encoding="utf-8",
    )
    for number in range(1, studies + 1):
        study = root / f"{number:05}-study"
        study.mkdir()
        country = COUNTRIES[number % len(COUNTRIES)]
        (study / "study.toml").write_text(
            f'number = {number}\ncountry = "{country}"\npublished = "2026-01-01"\n',
            encoding="utf-8",
        )
        for lang in languages:
            length = words(number) if callable(words) else words
            (study / f"{lang}.md").write_text(document(number, lang, length), encoding="utf-8")


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--studies", type=int, default=1000)
    parser.add_argument("--languages", default="en,fr,es")
    parser.add_argument("--words", type=int, default=500)
    options = parser.parse_args()
    write(options.folder, options.studies, options.languages.split(","), options.words)


if __name__ == "__main__":
    main()
