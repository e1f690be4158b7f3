"""Validates XML files against a RELAX NG grammar: xml.py GRAMMAR FILE…"""

import sys

from lxml import etree

grammar = etree.RelaxNG(etree.parse(sys.argv[1]))
wrong = 0
for path in sys.argv[2:]:
    if not grammar.validate(etree.parse(path)):
        wrong += 1
        for error in grammar.error_log:
            print(f"{path}:{error.line}: {error.message}")
print(f"{len(sys.argv) - 2} files, {wrong} invalid")
sys.exit(wrong > 0)
