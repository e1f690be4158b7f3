#!/bin/sh
# Makes the ledgers of the bundled series again, with the program's own commands: run it after an
# edit of the texts in `studies/`, from the top of the repository; the test `bundled` says when.
#
# 001: English reviewed by a second person, French confirmed by its translator.
# 002: the French was confirmed before two passages of the English changed, below; what it lacks
#      stays lacking.
# 003: English confirmed. 005: Spanish adopted, and looked at by nobody yet.
set -eu
bin=${POLYFOLIO:-target/release/polyfolio}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

ecuador=001-ecuador-municipal-services
kenya=002-kenya-diaspora-water
senegal=003-senegal-return-and-reintegration
philippines=005-philippines-pre-departure

rm -rf studies/*/.ledger
"$bin" confirm $ecuador en --all --by 'Hannah Whitcombe'
"$bin" review $ecuador en --all --by 'Ruth Adeyemi'
"$bin" confirm $ecuador fr --all --by 'Maud Lescure'
"$bin" confirm $senegal en --all --by 'Harriet Osei'
"$bin" adopt $philippines --lang es --no-history

# The English as it was when the French was confirmed.
cp -R studies "$scratch"
then=$scratch/studies/$kenya/en.md
before() {
    grep -qF "$2" "$then" || { echo "not in $then: $2" >&2; exit 1; }
    awk -v now="$2" -v was="$1" '{
        at = index($0, now)
        if (at) $0 = substr($0, 1, at - 1) was substr($0, at + length(now))
        print
    }' "$then" > "$then.new"
    mv "$then.new" "$then"
}
before 'above KES 150,000 goes to the board, where users hold three seats out of seven' \
    'above KES 200,000 goes to the board, where users hold four seats out of nine'
before '(https://example.org/western-water-diaspora/rules)' \
    '(https://example.org/western-water-diaspora/rules-2026)'
keys=$("$bin" --series "$scratch/studies" status $kenya --lang fr --segments --format csv |
    sed -n 's/.*,\([0-9a-z]*\),[a-z]*,unconfirmed,.*/\1/p')
# shellcheck disable=SC2086  # one argument per key
"$bin" --series "$scratch/studies" confirm $kenya fr --segment $keys --by 'Hélène Carrat'
mkdir studies/$kenya/.ledger
cp "$scratch/studies/$kenya/.ledger/fr.toml" studies/$kenya/.ledger/
