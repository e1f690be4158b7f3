### Words of proofs: editions for whoever reads them before they are published.

cli-arg-proof = A proof for reviewers: line numbers, change bars, what is missing or outdated with the original beside it, a checklist
# @max 16
proof-title = Proof
proof-warning = For review. Not for publication.
# $language (Language) – the language of the original
proof-of = Translated from { $language }
proof-of-original = The original
# @max 60
proof-heading-status = How the translation stands
# @max 60
proof-heading-legend = How to read this proof
proof-legend-line = The line of the Markdown file, beside every block
proof-legend-bar = A passage to be worked on, or, with a thin bar, to be looked at
# $language (Language) – the language of the original
proof-legend-missing = A passage in { $language } that the translation lacks, where it belongs
# $language (Language) – the language of the original
proof-legend-change = In the margin: what changed in the { $language } original since it was translated
# @max 20
proof-legend-removed = no longer there
# @max 20
proof-legend-added = new
# $language (Language) – the language of the original
proof-missing = Missing. In { $language }:
# @max 60
proof-heading-checklist = Checklist
# @max 40
proof-reviewer = Reviewer
# @max 20
proof-date = Date
# $path (String) – the file
proof-file = File: { $path }
# @max 30
proof-column-passages = Passages and words
# @max 30
proof-column-state = State
# $passages (Number) – how many
# $words (Number) – their words
proof-count =
    { PLURAL($passages) ->
        [one] 1 passage
       *[other] { NUMBER($passages) } passages
    }, { PLURAL($words) ->
        [one] 1 word
       *[other] { NUMBER($words) } words
    }
proof-check-fields = Title, summary and key words say what the original says
proof-check-marked-none = No passage is marked as missing or outdated
# $count (Number) – passages to be worked on
proof-check-marked =
    { PLURAL($count) ->
        [one] The 1 passage marked as missing or outdated is settled
       *[other] All { NUMBER($count) } passages marked as missing or outdated are settled
    }
proof-check-figures = Numbers, dates, units and names agree with the original
proof-check-terms = Terms follow the glossary and are the same throughout
proof-check-pictures = Pictures, tables and charts have captions and descriptions in this language
proof-check-notes-none = Citations are complete
# $count (Number) – footnotes
proof-check-notes =
    { PLURAL($count) ->
        [one] The footnote and the citations are complete
       *[other] All { NUMBER($count) } footnotes and the citations are complete
    }
proof-check-links = Links lead to pages in this language where there are some
proof-check-typography = Quotation marks, spaces, hyphenation and page breaks are right
