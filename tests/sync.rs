//! `sync`: changes of markup arrive in the translation, and nothing else changes.

use crate::workspace::Workspace;
use proptest::prelude::*;

const SERIES: &str = "id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\"]\n";

/// The passage before and after its change, its translation, and what becomes of that; `!` and a
/// word of the reason where nothing may.
const CASES: &[(&str, &str, &str, &str)] = &[
    // Addresses.
    (
        "See [the law](https://a.example/x) now.",
        "See [the law](https://b.example/y) now.",
        "Voir [la loi](https://a.example/x) ici.",
        "Voir [la loi](https://b.example/y) ici.",
    ),
    (
        "See <https://a.example> now.",
        "See <https://b.example> now.",
        "Voir <https://a.example> ici.",
        "Voir <https://b.example> ici.",
    ),
    (
        "See https://a.example/x.",
        "See https://a.example/z.",
        "Voir https://a.example/x.",
        "Voir https://a.example/z.",
    ),
    (
        "Both [one](x.md) and [two](x.md).",
        "Both [one](x.md) and [two](y.md).",
        "Et [un](x.md) et [deux](x.md).",
        "Et [un](x.md) et [deux](y.md).",
    ),
    // Already done by a translator; elsewhere; there twice.
    (
        "See [the law](https://a.example) now.",
        "See [the law](https://b.example) now.",
        "Voir [la loi](https://b.example) ici.",
        "Voir [la loi](https://b.example) ici.",
    ),
    (
        "See [the law](https://a.example) now.",
        "See [the law](https://b.example) now.",
        "Voir [la loi](https://fr.example) ici.",
        "!told for certain",
    ),
    (
        "See [the law](https://a.example) now.",
        "See [the law](https://b.example) now.",
        "Voir [la](https://a.example) [loi](https://a.example) ici.",
        "!told for certain",
    ),
    // An address in the source's language is none for the translation.
    (
        "See [the law](https://a.example/law) now.",
        "See [the law](https://a.example/en/law) now.",
        "Voir [la loi](https://a.example/law) ici.",
        "!names the language",
    ),
    // Code.
    (
        "Run `make all` twice.",
        "Run `make every` twice.",
        "Lancer `make all` deux fois.",
        "Lancer `make every` deux fois.",
    ),
    (
        "Run `make all` twice.",
        "Run `` make ` every `` twice.",
        "Lancer `make all` deux fois.",
        "!something else",
    ),
    // Emphasis: another kind, gone, around everything, around a name, around who knows what.
    (
        "It is *never* closed.",
        "It is **never** closed.",
        "Ce n’est _jamais_ fermé.",
        "Ce n’est **jamais** fermé.",
    ),
    (
        "It is *never* closed.",
        "It is never closed.",
        "Ce n’est *jamais* fermé.",
        "Ce n’est jamais fermé.",
    ),
    ("All is well", "**All is well**", "Tout va bien", "**Tout va bien**"),
    (
        "Casa Vecina opens early.",
        "**Casa Vecina** opens early.",
        "Très tôt ouvre Casa Vecina.",
        "Très tôt ouvre **Casa Vecina**.",
    ),
    (
        "The office opens early.",
        "The **office** opens early.",
        "Le bureau ouvre tôt.",
        "!told for certain",
    ),
    (
        "See the [law](x.md) now.",
        "See the law now.",
        "Voir la [loi](x.md) ici.",
        "Voir la loi ici.",
    ),
    // Headings, notes, items, cells, quotations.
    ("## The long road", "### The long road", "## La longue route", "### La longue route"),
    ("## The long road", "### The long road", "La longue route\n---", "!told for certain"),
    ("## The road {#road}", "## The road {#way}", "## La route {#road}", "## La route {#way}"),
    ("## The road", "## The road {#way}", "## La route  ", "## La route {#way}  "),
    (
        "- a [b](x.md) one\n- two more",
        "- a [b](y.md) one\n- two more",
        "- un [b](x.md) seul\n- deux autres",
        "- un [b](y.md) seul\n- deux autres",
    ),
    (
        "| Head | More |\n|---|---|\n| `a` is here | two |",
        "| Head | More |\n|---|---|\n| `b` is here | two |",
        "| Tête  | Plus |\n|:---|---|\n| ici   `a`| deux |",
        "| Tête  | Plus |\n|:---|---|\n| ici   `b`| deux |",
    ),
    (
        "> It is *so* and\n> will be.",
        "> It is **so** and\n> will be.",
        "> C’est\n>   *ainsi* et le\n> sera.",
        "> C’est\n>   **ainsi** et le\n> sera.",
    ),
    // Escapes and entities beside what changes stay as they are written.
    (
        "Use \\*this\\* [x](a.md).",
        "Use \\*this\\* [x](b.md).",
        "Prendre \\*cela\\* &amp; [x](a.md \"titre\").",
        "Prendre \\*cela\\* &amp; [x](b.md \"titre\").",
    ),
    // More than markup.
    ("A note is here.", "A note[^n] is here.", "Une note est ici.", "!more than the markup"),
];

/// A document around a passage, in which whatever is easily broken stands beside it.
fn document(passage: &str, before: &str) -> String {
    format!(
        "\u{feff}---\r\ntitle: {before}\r\nodd:   'kept  '\r\n---\r\n\r\n{before}  \r\nmore\\\r\nthen.\r\n\r\n\
         {}\r\n\r\n```sh\r\nrm -rf  x\t\r\n```\r\n\r\n*  {before} item\r\n\r\n\r\n{before} last, [x](https://a.example) *so*",
        passage.replace('\n', "\r\n")
    )
}

fn synced(was: &str, now: &str, target: &str) -> (Workspace, String, String) {
    let workspace = Workspace::new(&[
        ("studies/series.toml", SERIES),
        ("studies/a/en.md", &document(was, "Around")),
        ("studies/a/fr.md", &document(target, "Autour")),
    ]);
    workspace.run(&["review", "a", "fr", "--all", "--by", "Ana"]).expect(0);
    workspace.write("studies/a/en.md", document(now, "Around").as_bytes());
    let shown = workspace.run(&["sync", "a", "fr"]).expect(0).stdout;
    assert_eq!(workspace.read("studies/a/fr.md"), document(target, "Autour"), "only shown");
    let dry = workspace.run(&["sync", "a", "fr", "--apply-mechanical", "--dry-run"]).expect(0);
    assert_eq!(workspace.read("studies/a/fr.md"), document(target, "Autour"), "a dry run");
    assert_eq!(dry.stdout, shown);
    let done = workspace.run(&["sync", "a", "fr", "--apply-mechanical"]).expect(0).stdout;
    let text = workspace.read("studies/a/fr.md");
    (workspace, text, done)
}

#[test]
fn changes_of_markup_arrive_where_they_belong_or_are_refused() {
    let mut wrong = Vec::new();
    for (was, now, target, expected) in CASES {
        let (workspace, text, said) = synced(was, now, target);
        let status =
            workspace.run(&["status", "a", "--format", "csv", "--segments"]).expect(0).stdout;
        let open = status.contains(",mechanical,");
        if let Some(reason) = expected.strip_prefix('!') {
            if text != document(target, "Autour") || !said.contains(reason) || !open {
                wrong.push(format!("{was} -> {now}: not refused ({reason}): {said}{text}"));
            }
        } else if text != document(expected, "Autour") || open {
            wrong.push(format!("{was} -> {now}: {said}{text}\nopen: {open}"));
        } else {
            // What was reviewed is reviewed still, and there is nothing left to do.
            let ledger = workspace.read("studies/a/.ledger/fr.toml");
            assert!(!ledger.contains("\"translated\""), "{ledger}");
            let again = workspace.run(&["sync", "a", "fr"]).expect(0).stdout;
            assert!(again.contains("no change of markup"), "{again}");
            let rows = status.lines().filter(|line| line.contains(",fr,"));
            assert!(rows.skip(1).all(|row| row.contains(",current,")), "{status}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the texts are: what is patched has the same words, and all else its bytes.
    #[test]
    fn only_markup_changes(
        before in "[a-zé*_`\\[\\]() \\\\&<>]{0,30}",
        target in "[a-zé*_`\\[\\]() \\\\&<>]{0,30}",
    ) {
        let passage = |text: &str, address: &str| format!("Q{text} see [it](https://{address}.example) end.");
        let (_, text, _) = synced(
            &passage(&before, "old"),
            &passage(&before, "new"),
            &passage(&target, "old"),
        );
        let expected = document(&passage(&target, "new"), "Autour");
        prop_assert!(text == expected || text == document(&passage(&target, "old"), "Autour"), "{text}");
    }
}

/// Every command, as it is used: those that write to Markdown are asked for nothing.
const COMMANDS: &[&[&str]] = &[
    &["status", "--segments"],
    &["status", "--format", "html", "-o", "out/status.html"],
    &["diff", "a", "fr"],
    &["diff", "a", "fr", "-o", "out/d.html"],
    &["sync", "a", "fr"],
    &["sync", "a", "fr", "--apply-mechanical", "--dry-run"],
    &["check"],
    &["align", "studies/a/en.md", "studies/a/fr.md"],
    &["adopt"],
    &["confirm", "a", "fr", "--all"],
    &["confirm", "a", "fr", "--all", "--undo"],
    &["confirm", "a", "fr", "--all", "--trivial"],
    &["review", "a", "fr", "--all"],
    &["waive", "a", "fr", "--all", "--reason", "x"],
    &["omit", "a", "fr", "--all"],
    &["adopt"],
    &["render", "a", "--lang", "fr", "-o", "out/a.pdf"],
    &["publish", "--dry-run"],
    &["publish"],
    &["verify"],
    &["clean"],
    &["explain", "title-missing"],
];

#[test]
fn no_command_changes_a_byte_of_a_text_that_it_was_not_asked_to_change() {
    let files = [
        ("studies/a/en.md", document("See [it](https://new.example).", "Around")),
        ("studies/a/fr.md", document("Voir  [cela](https://old.example).\u{200b}", "Autour")),
        ("studies/b/en.md", "---\ntitle: [broken\n---\n\ttext\u{0}\r\r\n".to_owned()),
        ("studies/b/fr.md", "\u{feff}\u{feff}| a |\n|-\n".to_owned()),
    ];
    let workspace = Workspace::new(&[("studies/series.toml", SERIES)]);
    for (path, text) in &files {
        workspace.write(path, text.as_bytes());
    }
    let before =
        |path: &str| std::fs::metadata(workspace.path().join(path)).unwrap().modified().unwrap();
    let times: Vec<_> = files.iter().map(|(path, _)| before(path)).collect();
    for arguments in COMMANDS {
        workspace.run(arguments);
        for ((path, text), time) in files.iter().zip(&times) {
            assert_eq!(workspace.read(path), *text, "{arguments:?} changed {path}");
            assert_eq!(before(path), *time, "{arguments:?} wrote {path}");
        }
    }
}
