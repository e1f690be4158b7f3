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
    // Code and formulas on their own: line by line, so that what a translator made theirs stays.
    (
        "```sh\n# One\nrun a\nstop\n```",
        "```sh\n# One\nrun b\n\nwait\nstop\n```",
        "```sh\n# Un\nrun a\nstop\n```",
        "```sh\n# Un\nrun b\n\nwait\nstop\n```",
    ),
    ("```sh\nrun a\n```", "```bash\nrun a\n```", "~~~~ sh\nrun a\n~~~~", "~~~~ bash\nrun a\n~~~~"),
    ("```\nrun a\n```", "```sh\nrun a\n```", "```\nrun a\n```", "```sh\nrun a\n```"),
    ("```\na\nb\n```", "```\na\n  b\n```", "    a\n    b", "    a\n      b"),
    (
        "- one\n\n  ```\n  a\n\n  b\n  ```",
        "- one\n\n  ```\n  a\n\n  b\n\n  c\n  ```",
        "-   un\n\n    ~~~\n    a\n    \n    b\n    ~~~",
        "-   un\n\n    ~~~\n    a\n    \n    b\n\n    c\n    ~~~",
    ),
    (
        "> one\n>\n> ```\n> a\n> ```",
        "> one\n>\n> ```\n> a\n>\n> b\n> ```",
        "> un\n>\n> ```\n> a\n> ```",
        "> un\n>\n> ```\n> a\n>\n> b\n> ```",
    ),
    ("$$\na = 1\n$$", "$$\na = 2\n$$", "$$ a = 1 $$", "$$ a = 2 $$"),
    ("```\nrun a\n```", "```\nrun b\n```", "```\nrun b\n```", "```\nrun b\n```"),
    ("```\nrun a\n```", "```\nrun b\n```", "```\nrun à\n```", "!told for certain"),
    ("````\na\n````", "````\n```\nb\n````", "```\na\n```", "!something else"),
    ("```\nrun a\n```", "```\nrun a --lang en\n```", "```\nrun a\n```", "!names the language"),
    // References: the definition changes for all that use it, or for none.
    (
        "See [the law][l] and [it][L].\n\n[l]: https://a.example/x \"A\"",
        "See [the law][l] and [it][L].\n\n[l]: https://b.example/y \"A\"",
        "Voir [la loi][l] et [elle][L].\n\n[L]: <https://a.example/x> \"Ah\"",
        "Voir [la loi][l] et [elle][L].\n\n[L]: <https://b.example/y> \"Ah\"",
    ),
    (
        "See [l].\n\nNow [this][l].\n\n[l]: a.md",
        "See [l].\n\nNow [this][l].\n\n[l]: b.md",
        "Voir [l][].\n\nOr [cela][l].\n\n[l]: a.md",
        "Voir [l][].\n\nOr [cela][l].\n\n[l]: b.md",
    ),
    (
        "See [the law][l].\n\n[l]: https://a.example/x",
        "See [the law][l].\n\n[l]: https://b.example/y",
        "Voir [la loi](https://a.example/x).",
        "Voir [la loi](https://b.example/y).",
    ),
    (
        "See [the law][l].\n\n[l]: https://a.example/x",
        "See [the law][l].\n\n[l]: https://b.example/y",
        "Voir [la loi][l].\n\n[l]: https://b.example/y",
        "Voir [la loi][l].\n\n[l]: https://b.example/y",
    ),
    (
        "See [it][l].\n\nNow [this](a.md).\n\n[l]: a.md",
        "See [it][l].\n\nNow [this](a.md).\n\n[l]: b.md",
        "Voir [cela][l].\n\nOr [ceci][l].\n\n[l]: a.md",
        "!told for certain",
    ),
    (
        "See [the law][l].\n\n[l]: https://a.example/x",
        "See [the law][l].\n\n[l]: https://a.example/en/x",
        "Voir [la loi][l].\n\n[l]: https://a.example/x",
        "!names the language",
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
    &["status", "--format", "pdf", "-o", "out/status.pdf"],
    &["diff", "a", "fr", "-o", "out/d.html"],
    &["analyse"],
    &["analyse", "a", "--output", "out/analyse.csv"],
    &["sync", "a", "fr"],
    &["sync", "a", "fr", "--apply-mechanical", "--dry-run"],
    &["check"],
    &["check-locales", "locales", "--reference", "en"],
    &["check-locales", "studies", "--reference", "en", "--fix"],
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
    &["plan", "-o", "out/plan.json"],
    &["render", "--plan", "out/plan.json", "--store", "out/store"],
    &["merge", "--plan", "out/plan.json", "--store", "out/store", "-o", "out/merged"],
    &["withdraw", "a", "--lang", "fr", "--reason", "x"],
    &["publish"],
    &["withdraw", "a", "--lang", "fr", "--undo"],
    &["clean"],
    &["merge-driver", "studies/a/.ledger/fr.toml", "out/ours.toml", "studies/a/.ledger/fr.toml"],
    &["merge-driver", "studies/a/en.md", "out/ours.md", "studies/a/fr.md"],
    &["explain", "title-missing"],
    &["explain", "a", "fr", "none"],
    &["completions", "bash"],
    &["man"],
];

/// Nothing is left out above: the program's own help is the list.
#[test]
fn every_command_is_among_those_that_are_tried() {
    let workspace = Workspace::new(&[]);
    let help = workspace.run(&["--help"]).expect(0).stdout;
    let commands = help.split("\nCommands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names: Vec<&str> = commands
        .lines()
        .filter_map(|line| line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        assert!(COMMANDS.iter().any(|arguments| arguments[0] == name), "`{name}` is not tried");
    }
}

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
    workspace.write("out/ours.toml", b"format = 1\nsegmenter = 1\n");
    workspace.write("out/ours.md", b"text\n");
    for arguments in COMMANDS {
        workspace.run(arguments);
        for ((path, text), time) in files.iter().zip(&times) {
            assert_eq!(workspace.read(path), *text, "{arguments:?} changed {path}");
            assert_eq!(before(path), *time, "{arguments:?} wrote {path}");
        }
    }
}
