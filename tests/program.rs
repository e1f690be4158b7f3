//! What the program says, in every language of its own.

use crate::workspace::{GOOD, Run, Workspace, polyfolio, root};
use expect_test::expect;

fn small() -> Workspace {
    Workspace::new(&[
        (
            "studies/series.toml",
            "id = \"wells\"\nsource = \"fr\"\nlanguages = [\"fr\", \"en\", \"es\"]\n",
        ),
        ("studies/001-puits/study.toml", "number = 1\n[planned]\nes = \"2027-03\"\n"),
        (
            "studies/001-puits/fr.md",
            "---\ntitle: Les puits\nsummary: Un résumé.\n---\n\n## Contexte\n\nUn puits est profond.\n\nIl donne de l’eau.\n",
        ),
        (
            "studies/001-puits/en.md",
            "---\ntitle: Wells\n---\n\n## Context\n\nUn puits est profond.\n",
        ),
        ("studies/002-ponts/fr.md", "---\ntitle: Les ponts\n---\n\nUn pont est long.\n"),
        ("studies/002-ponts/en.md", "---\ntitle: Bridges\nsummary: About bridges.\n---\n"),
    ])
}

#[test]
fn status_as_a_table() {
    let run = small().run(&["status", "--ui", "en"]).expect(0);
    expect![[r#"
         Study        Words  French      English        Spanish
         1 Les puits     13  ● original  ◐ 23 %         ◌ March 2027
         Les ponts        6  ● original  ○ record only  ○ –
        2 studies: 3 of 6 editions exist. Most is to be done in Spanish: 19 words.
    "#]]
    .assert_eq(&run.stdout);
}

#[test]
fn status_in_french_on_a_narrow_terminal() {
    let workspace = small();
    let run = Run::of(
        polyfolio()
            .current_dir(workspace.path())
            .args(["status", "--ui", "fr", "--segments"])
            .env("COLUMNS", "40"),
    )
    .expect(0);
    expect![[r#"
        1 Les puits
          français  ● original
          anglais   ◐ 23 %
          espagnol  ◌ mars 2027

        studies/001-puits/en.md
          83j70d  manquant · champ
            studies/001-puits/fr.md:3
          9crkr7  non traduit · paragraphe
            studies/001-puits/fr.md:8
          rkq2hd  manquant · paragraphe
            studies/001-puits/fr.md:10

        Les ponts
          français  ● original
          anglais   ○ fiche seulement
          espagnol  ○ –

        2 études ; éditions existantes : 3 sur
        6. C’est en espagnol qu’il reste le plus
        à faire : 19 mots.
    "#]]
    .assert_eq(&run.stdout);
}

#[test]
fn status_without_unicode() {
    let workspace = small();
    let run =
        Run::of(polyfolio().current_dir(workspace.path()).args(["status"]).env("LANG", "en_GB"))
            .expect(0);
    assert!(run.stdout.is_ascii() || !run.stdout.contains('●'), "{}", run.stdout);
}

#[test]
fn status_as_json_keeps_its_contract() {
    let mut schemas = boon::Schemas::new();
    let schema = boon::Compiler::new()
        .compile(root().join("tests/schema/status.schema.json").to_str().unwrap(), &mut schemas)
        .unwrap();
    let workspace = small();
    for arguments in [
        vec!["status", "--format", "json"],
        vec!["status", "--format", "json", "--segments"],
        vec!["status", "1", "--lang", "en", "--format", "json", "--segments"],
    ] {
        let run = workspace.run(&arguments).expect(0);
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        schemas.validate(&report, schema).unwrap_or_else(|error| panic!("{error:#}"));
    }
    let run = workspace.run(&["status", "--format", "json", "--segments"]).expect(0);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let english = &report["studies"][0]["editions"][1];
    assert_eq!(english["availability"], "published");
    let statuses: Vec<(&str, &str, u64)> = english["segments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| {
            let line = s["source"]["lines"][0].as_u64().unwrap();
            (s["kind"].as_str().unwrap(), s["status"].as_str().unwrap(), line)
        })
        .collect();
    assert_eq!(
        statuses,
        [
            ("field", "unconfirmed", 2),
            ("field", "missing", 3),
            ("heading", "unconfirmed", 6),
            ("paragraph", "untranslated", 8),
            ("paragraph", "missing", 10),
        ]
    );
    let spanish = &report["studies"][0]["editions"][2];
    assert_eq!(
        (&spanish["availability"], &spanish["planned"]),
        (&"planned".into(), &"2027-03".into())
    );
    assert_eq!(report["studies"][1]["editions"][1]["availability"], "record");
    assert_eq!(report["studies"][1]["editions"][2]["availability"], "none");
}

#[test]
fn status_does_not_depend_on_threads_or_line_ends() {
    let workspace = small();
    let json = |arguments: &[&str]| workspace.run(arguments).expect(0).stdout;
    let one = json(&["--jobs", "1", "status", "--segments", "--format", "json"]);
    assert_eq!(one, json(&["--jobs", "4", "status", "--segments", "--format", "json"]));
    let text = workspace.read("studies/001-puits/fr.md").replace('\n', "\r\n");
    workspace.write("studies/001-puits/fr.md", text.as_bytes());
    assert_eq!(one, json(&["status", "--segments", "--format", "json"]));
}

#[test]
fn help_speaks_the_users_language() {
    let workspace = Workspace::new(&[]);
    for (ui, words) in [
        ("en", ["Usage:", "Commands:", "Global options:", "Print help"]),
        ("fr", ["Utilisation", "Commandes", "Options", "Afficher l’aide"]),
        ("es", ["Uso", "Comandos", "Opciones", "ayuda"]),
    ] {
        let run = workspace.run(&["--ui", ui, "--help"]).expect(0);
        for word in words {
            assert!(run.stdout.contains(word), "{ui}: {word}\n{}", run.stdout);
        }
        for command in ["status", "render", "publish", "check", "explain", "completions", "man"] {
            let run = workspace.run(&["--ui", ui, command, "--help"]).expect(0);
            assert!(run.stdout.contains(&format!("polyfolio {command}")), "{}", run.stdout);
            assert!(!run.stdout.contains('⟦'), "{ui} {command}: {}", run.stdout);
        }
    }
}

#[test]
fn the_environment_chooses_the_language() {
    let workspace = Workspace::new(&[("studies/a/en.md", GOOD)]);
    let said = |variables: &[(&str, &str)]| {
        let mut command = polyfolio();
        command.env_remove("LANG").current_dir(workspace.path()).args(["explain", "nothing"]);
        Run::of(command.envs(variables.iter().copied())).expect(2).stderr
    };
    assert!(said(&[("LANG", "fr_CA.UTF-8")]).contains("erreur"));
    assert!(said(&[("LANG", "es_419.UTF-8")]).contains("error: no "));
    assert!(said(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "fr_FR")]).contains("erreur"));
    assert!(said(&[("LANG", "en_US.UTF-8"), ("LANGUAGE", "fr:en")]).contains("erreur"));
    assert!(said(&[("LC_ALL", "C"), ("LANGUAGE", "fr")]).contains("there is no finding"));
    assert!(said(&[("LANG", "xx_XX")]).contains("there is no finding"));
}

#[test]
fn errors_of_use_exit_with_2_and_say_what_to_do() {
    let workspace = Workspace::new(&[("studies/a/en.md", GOOD)]);
    for (arguments, says) in [
        (vec!["publsh"], "did you mean `publish`"),
        (vec!["publish", "--outptu", "x"], "did you mean `--output`"),
        (vec!["status", "--format", "pdff"], "`pdff` is no value of"),
        (vec!["render", "a"], "missing: --lang <LANG>"),
        (vec!["render", "b", "--lang", "en"], "there is no study `b`"),
        (vec!["render", "a", "--lang", "es"], "has no document in Spanish"),
        (vec!["status", "--lang", "1"], "`1` is no value of"),
        (vec!["explain", "no-such-code"], "there is no finding"),
        (vec!["explain", "alt-mising"], "did you mean `alt-missing`"),
    ] {
        let run = workspace.run(&arguments).expect(2);
        assert!(run.stderr.contains(says), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn where_no_study_can_be_found_the_reason_is_told_first() {
    let workspace = Workspace::new(&[("elsewhere/a/en.md", GOOD)]);
    for arguments in [["status", "a"].as_slice(), &["diff", "a", "fr"], &["confirm", "a", "fr"]] {
        let run = workspace.run(arguments).expect(65);
        assert!(
            run.stderr.starts_with("error[unreadable]: cannot read `studies`"),
            "{}",
            run.stderr
        );
        assert!(!run.stderr.contains("there is no study"), "{}", run.stderr);
    }
}

#[test]
fn colours_only_where_they_are_wanted() {
    let workspace = small();
    let escapes = |arguments: &[&str]| workspace.run(arguments).expect(0).stdout.contains('\u{1b}');
    assert!(!escapes(&["status"]), "not into a pipe");
    assert!(escapes(&["status", "--color", "always"]));
    assert!(!escapes(&["status", "--color", "never"]));
    let forced = Run::of(
        polyfolio()
            .current_dir(workspace.path())
            .arg("status")
            .env("CLICOLOR_FORCE", "1")
            .env("NO_COLOR", "1"),
    );
    assert!(!forced.stdout.contains('\u{1b}'), "NO_COLOR wins");
}

#[test]
fn the_availability_line_is_a_sentence_of_its_language() {
    use polyfolio::locale::Locales;
    use polyfolio::message::{Arg, say};
    let locales = Locales::load(&[]).output;
    let line = |lang: &str, now: &[&str], soon: &[&str]| {
        let list = |tags: &[&str]| tags.iter().map(|tag| Arg::Language((*tag).into())).collect();
        let message = say::availability_now_and_soon(list(now), list(soon));
        locales.catalog(&lang.parse().unwrap()).text(&message).replace(['\u{202f}', '\u{a0}'], " ")
    };
    assert_eq!(
        line("fr", &["fr"], &["en", "es"]),
        "Disponible en français ; bientôt en anglais et en espagnol"
    );
    assert_eq!(
        line("en", &["fr"], &["en", "es"]),
        "Available in French; coming soon in English and Spanish"
    );
    assert_eq!(
        line("es", &["fr", "en"], &["es"]),
        "Disponible en francés y en inglés; próximamente en español"
    );
}

#[test]
fn completions_and_manual_are_written() {
    let workspace = Workspace::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = workspace.run(&["completions", shell]).expect(0);
        assert!(run.stdout.contains("publish"), "{shell}");
    }
    let run = workspace.run(&["--ui", "fr", "man"]).expect(0);
    assert!(run.stdout.starts_with(".ie") && run.stdout.contains("polyfolio"), "{}", run.stdout);
}

#[test]
fn findings_look_like_this() {
    let workspace = Workspace::new(&[
        ("studies/a/en.md", "---\ntitle: Wells\n---\n\n## Context\n\n#### Détail\n\nText.\n"),
        ("studies/a/study.toml", "countri = \"KE\"\n"),
    ]);
    let run = workspace.run(&["check"]).expect(65);
    expect![[r#"
        error[unknown-key]: unknown key `countri`
          ╭▸ studies/a/study.toml:1:1
          │
        1 │ countri = "KE"
          │ ━━━━━━━
          │
          ╰ help: did you mean `country`?

        warning[heading-skipped]: a heading of level 4 follows one of level 2
          ╭▸ studies/a/en.md:7:1
          │
        7 │ #### Détail
          │ ━━━━━━━━━━━
          │
          ╰ help: screen readers lose their way: use level 3 (it is printed as one)

    "#]]
    .assert_eq(&run.stderr);
}
