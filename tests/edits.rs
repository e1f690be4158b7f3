//! The judgement of edits: labelled edits in three languages, and its laws.

use crate::workspace::root;
use polyfolio::ledger::{EditClass, EditRules, classify, lexicon_words};
use polyfolio::locale::Locales;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The share of the cases of a language whose class must be the labelled one.
const AGREEMENT: f64 = 0.95;

struct Case {
    class: EditClass,
    old: String,
    new: String,
    line: usize,
    why: String,
}

/// Reads the cases of a language (see the head of `tests/edits/en.md`) and the words of its lexicon.
fn cases(lang: &str) -> (Vec<Case>, BTreeSet<String>) {
    let path = root().join(format!("tests/edits/{lang}.md"));
    let text = std::fs::read_to_string(path).unwrap();
    let (mut cases, mut words) = (Vec::new(), BTreeSet::new());
    for (index, line) in text.lines().enumerate() {
        if let Some(list) = line.strip_prefix("words: ") {
            words.extend(list.split_whitespace().map(str::to_owned));
        }
        let Some((name, rest)) = line.split_once(": ") else { continue };
        let Some(class) = EditClass::ALL.into_iter().find(|class| class.name() == name) else {
            continue;
        };
        let (segment, why) = rest.rsplit_once(" // ").unwrap();
        let (old, new) = both(&unescaped(segment));
        cases.push(Case { class, old, new, line: index + 1, why: why.to_owned() });
    }
    (cases, words)
}

/// `a ⟦b => c⟧` before and after; `⟦b⟧` is removed.
fn both(segment: &str) -> (String, String) {
    let (mut old, mut new) = (String::new(), String::new());
    let mut rest = segment;
    while let Some((before, after)) = rest.split_once('⟦') {
        let end = after.find('⟧').unwrap();
        let (went, came) = after[..end].split_once(" => ").unwrap_or((&after[..end], ""));
        old.push_str(&(before.to_owned() + went));
        new.push_str(&(before.to_owned() + came));
        rest = &after[end + '⟧'.len_utf8()..];
    }
    (old + rest, new + rest)
}

fn unescaped(text: &str) -> String {
    let mut out = text.replace("\\n", "\n");
    while let Some(at) = out.find("\\u{") {
        let end = at + out[at..].find('}').unwrap();
        let c = char::from_u32(u32::from_str_radix(&out[at + 3..end], 16).unwrap()).unwrap();
        out.replace_range(at..=end, &c.to_string());
    }
    out
}

fn rules(lang: &str) -> EditRules {
    let locales = Locales::load(&[]).output;
    EditRules::new(&locales.catalog(&lang.parse().unwrap()).profile().tracking)
}

fn check(lang: &str) {
    let (cases, listed) = cases(lang);
    let rules = rules(lang);
    assert!(cases.len() >= 120, "{lang}: {} cases", cases.len());
    let vocabularies: Vec<BTreeSet<String>> =
        cases.iter().map(|case| &lexicon_words(&case.old) | &lexicon_words(&case.new)).collect();
    let mut table = [[0; 6]; 6];
    let mut wrong = String::new();
    let mut cleared = 0;
    for (index, case) in cases.iter().enumerate() {
        let is_word = |word: &str| {
            let mut others = vocabularies.iter().enumerate().filter(|(other, _)| *other != index);
            listed.contains(word) || others.any(|(_, words)| words.contains(word))
        };
        let found = classify(&case.old, &case.new, &rules, &is_word);
        table[case.class as usize][found as usize] += 1;
        if found != case.class {
            let (line, why) = (case.line, &case.why);
            let (expected, found) = (case.class.name(), found.name());
            let _ = writeln!(wrong, "{lang}.md:{line}: {expected}, not {found}: {why}");
        }
        cleared += usize::from(case.class == EditClass::Substantive && found != case.class);
    }
    let names = EditClass::ALL.map(EditClass::name);
    let mut shown = format!("{lang:<12} {}\n", names.map(|name| format!("{name:>11}")).join(" "));
    for (name, row) in names.iter().zip(&table) {
        let _ = writeln!(shown, "{name:<12} {}", row.map(|count| format!("{count:>11}")).join(" "));
    }
    let right: usize = (0..6).map(|class| table[class][class]).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred cases")]
    let share = right as f64 / cases.len() as f64;
    let shown = format!("{shown}{right} of {} = {share:.3}\n{wrong}", cases.len());
    eprintln!("{shown}");
    assert_eq!(cleared, 0, "edits that change what is said were cleared:\n{shown}");
    assert!(share >= AGREEMENT, "{shown}");
}

#[test]
fn edits_in_english() {
    check("en");
}

#[test]
fn edits_in_french() {
    check("fr");
}

#[test]
fn edits_in_spanish() {
    check("es");
}

/// Every paragraph of the bundled studies with each number changed and each weighty word removed or
/// put in another's place, judged with the worst lexicon: it knows only the words of the new text, so
/// that whatever went looks misspelt.
#[test]
fn numbers_negations_and_modals_of_the_studies_are_never_cleared() {
    let locales = Locales::load(&[]).output;
    let mut edits = 0;
    for lang in ["en", "fr", "es"] {
        let rules = rules(lang);
        let tracking = locales.catalog(&lang.parse().unwrap()).profile().tracking.clone();
        let weighty: Vec<&String> = tracking.negations.iter().chain(&tracking.modals).collect();
        for paragraph in paragraphs(lang) {
            let tokens = polyfolio::text::diff::tokens(&paragraph);
            for (index, &token) in tokens.iter().enumerate() {
                let other = if token.contains(|c: char| c.is_ascii_digit()) {
                    token.replace(|c: char| c.is_ascii_digit(), "7")
                } else if weighty.iter().any(|word| **word == token.to_lowercase()) {
                    [String::new(), (*weighty[index % weighty.len()]).clone()][index % 2].clone()
                } else {
                    continue;
                };
                let before = tokens[..index].concat();
                let new = before.clone() + &other + &tokens[index + 1..].concat();
                // Addresses, code and the labels of notes are copied, not translated.
                let copied = before.rsplit(char::is_whitespace).next().unwrap();
                let in_code = before.matches('`').count() % 2 == 1;
                if other == token || in_code || copied.contains(['/', '[', '{', '#']) {
                    continue;
                }
                edits += 1;
                let words = lexicon_words(&new);
                let class = classify(&paragraph, &new, &rules, &|word| words.contains(word));
                assert_eq!(class, EditClass::Substantive, "{token} => {other}\n{new}");
            }
        }
    }
    eprintln!("{edits} edits");
    assert!(edits > 400, "{edits}");
}

/// The words of the bundled studies mistyped at any letter: how many corrections a lexicon made of
/// the studies recognises. Slips at the first letter and at the ending are left to people.
#[test]
fn most_corrections_of_slips_are_recognised() {
    let (mut edits, mut recognised) = (0, 0);
    for lang in ["en", "fr", "es"] {
        let rules = rules(lang);
        let paragraphs = paragraphs(lang);
        let words: BTreeSet<String> =
            paragraphs.iter().flat_map(|paragraph| lexicon_words(paragraph)).collect();
        for paragraph in &paragraphs {
            let tokens = polyfolio::text::diff::tokens(paragraph);
            for (index, &token) in tokens.iter().enumerate().step_by(7) {
                let mut letters: Vec<char> = token.chars().collect();
                if letters.len() < 5 || !letters.iter().all(|c| c.is_lowercase()) {
                    continue;
                }
                let at = index % (letters.len() - 1);
                match index % 3 {
                    0 => letters.swap(at, at + 1),
                    1 => drop(letters.remove(at)),
                    _ => letters.insert(at, letters[at]),
                }
                let mistyped: String = letters.into_iter().collect();
                let old = tokens[..index].concat() + &mistyped + &tokens[index + 1..].concat();
                if old == *paragraph {
                    continue;
                }
                let class = classify(&old, paragraph, &rules, &|word| words.contains(word));
                edits += 1;
                recognised += usize::from(class == EditClass::Misspelling);
            }
        }
    }
    eprintln!("{recognised} of {edits} slips recognised");
    assert!(edits > 300 && recognised * 100 >= edits * 65, "{recognised} of {edits}");
}

/// The paragraphs of the bundled studies in a language that are lines of words.
fn paragraphs(lang: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut folders: Vec<_> = std::fs::read_dir(root().join("studies"))
        .unwrap()
        .map(|entry| entry.unwrap().path().join(format!("{lang}.md")))
        .filter(|path| path.is_file())
        .collect();
    folders.sort();
    for path in folders {
        let text = std::fs::read_to_string(path).unwrap();
        let body = text.splitn(3, "---\n").nth(2).unwrap();
        let lines = body.lines().filter(|line| line.starts_with(char::is_alphabetic));
        out.extend(lines.map(str::to_owned));
    }
    out
}

/// Pieces of lines that bite when they meet.
fn inline() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "word",
        "Name",
        "l’eau",
        "don't",
        "no",
        "peut",
        "1,5",
        "-3",
        "%",
        "?",
        ",",
        ".",
        "…",
        "...",
        " ",
        "  ",
        "\u{a0}",
        "*",
        "**",
        "_",
        "`",
        "$",
        "[a](b)",
        "[^1]",
        "![a](b \"c\")",
        "<em>",
        "</em>",
        "<br>",
        "<version>",
        "<!-- c -->",
        "&amp;",
        "~~",
        "\\",
        "e\u{301}",
        "ß",
        "日本",
        "\u{ad}",
        "\0",
        "https://x.org",
        "][",
        "[^",
    ]);
    prop::collection::vec(pieces, 0..20).prop_map(|pieces| pieces.concat())
}

/// Pieces of a line that white space may surround (a `:` after a line end would begin a definition).
fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "word",
        "Name",
        "l’eau",
        "don't",
        "peut-être",
        "1,5",
        "10",
        "000",
        "%",
        "?",
        ";",
        "«",
        "»",
        "end.",
        "...",
        "*so*",
        "__very__",
        "~~no~~",
        "`x  y`",
        "$a+b$",
        "[a](b)",
        "[a][b]",
        "note[^1]",
        "![a](b \"c\")",
        "<em>so</em>",
        "&amp;",
        "e\u{301}",
        "日本",
        "(x)",
        "https://x.org",
        "<https://x.org>",
        "\\*",
        "—",
        "/",
        "€",
    ])
}

fn space() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![" ", "  ", "\n", " \n", "\u{a0}", "\t", "\r\n"])
}

/// The same with blocks.
fn markdown() -> impl Strategy<Value = String> {
    let blocks = prop::sample::select(vec![
        "# ",
        "> ",
        "- ",
        "1. ",
        "- [x] ",
        "\n",
        "\n\n",
        "    ",
        "| a | b |\n",
        "|---|--:|\n",
        "```\n",
        "$$",
        "[^1]: ",
        "[a]: b",
        "<aside>",
        "<script>",
        "---\n",
        ": ",
        "\u{feff}",
        "\r\n",
    ]);
    let piece = prop_oneof![inline(), blocks.prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn judging_never_fails(old in markdown(), new in markdown(), known: bool) {
        let rules = EditRules::default();
        let _ = classify(&old, &new, &rules, &|word| known || word.len() > 4);
        prop_assert_eq!(classify(&old, &old, &rules, &|_| known), EditClass::Same);
    }

    #[test]
    fn any_text_can_be_judged(old in any::<String>(), new in any::<String>()) {
        let _ = classify(&old, &new, &EditRules::default(), &|_| true);
    }

    #[test]
    fn white_space_is_cosmetic(words in prop::collection::vec((word(), space(), space()), 1..20)) {
        let text = |space: fn(&(&str, &'static str, &'static str)) -> &'static str| -> String {
            words.iter().map(|word| word.0.to_owned() + space(word)).collect()
        };
        let (old, new) = (text(|word| word.1), text(|word| word.2));
        let class = classify(&old, &new, &EditRules::default(), &|_| false);
        prop_assert!(class <= EditClass::Cosmetic, "{:?} {:?}: {:?}", old, new, class);
    }

    #[test]
    fn numbers_are_never_cleared(one in 0_u32..5000, other in 0_u32..5000, known: bool) {
        prop_assume!(one != other);
        let text = |number: u32| format!("The fund pays {number} shillings.");
        let class = classify(&text(one), &text(other), &EditRules::default(), &|_| known);
        prop_assert_eq!(class, EditClass::Substantive);
    }
}

/// The lexicon of a small series knows few words: real ones that it has lost must not look misspelt.
#[test]
fn real_words_are_no_misspellings_even_where_the_series_has_lost_them() {
    let pairs = [
        (
            "en",
            "adapts adopts; contact contract; trail trial; coast cost; project protect; irritation irrigation",
        ),
        (
            "en",
            "month mouth; major mayor; found fund; through though; exist exits; raise rise; parents patents",
        ),
        (
            "fr",
            "exploité exporté; confirmer conformer; ménage menace; retenus revenus; fermée formée; poison poisson",
        ),
        (
            "fr",
            "enquête requête; prévision provision; statut statue; répartition réparation; regarder retarder",
        ),
        (
            "es",
            "contrato contacto; confirmado conformado; explotación exportación; masa mesa; acceso exceso",
        ),
        (
            "es",
            "costa corta; sesión cesión; revisión remisión; gasto gesto; plaza plazo; firmar formar",
        ),
    ];
    for (lang, pairs) in pairs {
        let rules = rules(lang);
        for pair in pairs.split("; ") {
            let (a, b) = pair.split_once(' ').unwrap();
            for (old, new) in [(a, b), (b, a)] {
                let known = |word: &str| word == new;
                let found = classify(old, new, &rules, &known);
                assert_eq!(found, EditClass::Substantive, "{lang}: {old} -> {new}");
            }
        }
    }
}
