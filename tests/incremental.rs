//! The law of the keys: after any change, a publication on top of the last one has the bytes of one
//! made in an empty folder. And only what the change concerns is made again.

use crate::workspace::Workspace;
use std::collections::BTreeSet;

const FILES: [(&str, &str); 20] = [
    (
        "studies/series.toml",
        "id = \"wells\"\nlanguages = [\"en\", \"fr\"]\nsource = \"en\"\nbase-url = \"https://example.org/\"\n\n[title]\nen = \"Wells\"\nfr = \"Puits\"\n\n[gate.fr]\npolicy = \"grace\"\ndays = 3000\n",
    ),
    (
        "studies/one/en.md",
        "---\ntitle: One\nsummary: About one.\ndate: 2026-01-10\n---\n\n## Context\n\nA well is deep.\n\n![A box](media/a.svg)\n",
    ),
    ("studies/one/fr.md", "---\ntitle: Un\n---\n\n## Contexte\n\nUn puits est profond.\n"),
    (
        "studies/one/study.toml",
        "number = 1\ncountry = \"KE\"\nthemes = [\"partnerships\"]\nrelated = [\"two\"]\n",
    ),
    (
        "studies/one/media/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
    ),
    ("studies/two/en.md", "---\ntitle: Two\n---\n\n## Context\n\nA road is long.\n"),
    ("studies/two/fr.md", "---\ntitle: Deux\n---\n\n## Contexte\n\nUne route est longue.\n"),
    ("studies/two/study.toml", "number = 2\nsdgs = [6]\nlinks.project = \"https://a.org/\"\n"),
    // The same picture as that of the first.
    (
        "studies/three/en.md",
        "---\ntitle: Three\n---\n\n## Context\n\nA tree.\n\n![A box](media/b.svg)\n",
    ),
    (
        "studies/three/media/b.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
    ),
    ("studies/three/study.toml", "number = 3\nplanned.fr = \"2027-03\"\n"),
    ("studies/four/en.md", "---\ntitle: Four\n---\n\n## Context\n\nA field.\n"),
    // Made from more than its own folder holds.
    (
        "studies/six/en.md",
        "---\ntitle: Six\n---\n\n## Context\n\nA mine [@deep].\n\n![Ore](../shared/ore.svg)\n\n![Tin](../two/media/tin.svg)\n\n```chart\nkind: bars\ndata: media/numbers.csv\ntitle: Tin\nalt: \"Bars that rise.\"\n```\n",
    ),
    (
        "studies/six/study.toml",
        "number = 6\n[[partners]]\nname = \"Guild\"\nlogo = \"media/guild.svg\"\n",
    ),
    (
        "studies/six/media/guild.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><rect width=\"4\" height=\"4\"/></svg>",
    ),
    ("studies/six/media/numbers.csv", "year,tons\n2019,4\n2020,5\n"),
    (
        "studies/shared/ore.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5\" height=\"5\"><rect width=\"5\" height=\"5\"/></svg>",
    ),
    (
        "studies/two/media/tin.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"6\" height=\"6\"><rect width=\"6\" height=\"6\"/></svg>",
    ),
    ("locales/fr/cli.ftl", ""),
    ("templates/site/none.txt", ""),
];

/// What a change does to a file: words of it, all of it, or its end. Or what is run.
enum Edit {
    Words(&'static str, &'static str, &'static str),
    Write(&'static str, &'static str),
    Remove(&'static str),
    Run(&'static [&'static str]),
}

use Edit::{Remove, Run, Words, Write};

/// Changes on top of one another: what they are, and whose pages are made again because of them.
/// `*` stands for all.
const CHANGES: [(&str, &[Edit], &[&str]); 43] = [
    ("a word", &[Words("studies/two/en.md", "long", "very long")], &["one", "two"]),
    ("a word of a translation", &[Words("studies/two/fr.md", "longue", "courte")], &["one", "two"]),
    // `one` names `two` as related.
    ("a title that is quoted", &[Words("studies/two/fr.md", "Deux", "Second")], &["one", "two"]),
    ("a title that is not", &[Words("studies/four/en.md", "title: Four", "title: IV")], &["four"]),
    ("a summary", &[Words("studies/one/en.md", "About one.", "On one.")], &["one", "two"]),
    (
        "a picture",
        &[Words("studies/one/media/a.svg", "height=\"9\"/>", "height=\"5\"/>")],
        &["one"],
    ),
    (
        "a picture of no study",
        &[Words("studies/shared/ore.svg", "height=\"5\"/>", "height=\"3\"/>")],
        &["six"],
    ),
    (
        "a picture of another study",
        &[Words("studies/two/media/tin.svg", "height=\"6\"/>", "height=\"2\"/>")],
        &["six"],
    ),
    (
        "a number of a chart",
        &[Words("studies/six/media/numbers.csv", "2020,5", "2020,9")],
        &["six"],
    ),
    (
        "a logo of a partner",
        &[Words("studies/six/media/guild.svg", "height=\"4\"/>", "height=\"1\"/>")],
        &["six"],
    ),
    ("a picture that goes", &[Remove("studies/shared/ore.svg")], &["six"]),
    ("a word beside it", &[Words("studies/four/en.md", "A field", "One field")], &["four"]),
    (
        "the picture that comes back",
        &[Write(
            "studies/shared/ore.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"5\" height=\"5\"><rect width=\"5\" height=\"3\"/></svg>",
        )],
        &["six"],
    ),
    (
        "a bibliography that comes",
        &[Write(
            "studies/six/references.yml",
            "deep:\n    type: book\n    title: Deep\n    author: Ore, O.\n    date: 2020\n",
        )],
        &["six"],
    ),
    ("a work of it", &[Words("studies/six/references.yml", "Deep", "Deeper")], &["six"]),
    (
        "what is featured",
        &[Words("studies/two/study.toml", "number = 2", "featured = true\nnumber = 2")],
        &["two"],
    ),
    ("a day", &[Words("studies/one/en.md", "2026-01-10", "2026-02-11")], &["one", "two"]),
    ("a theme", &[Words("studies/one/study.toml", "\"partnerships\"", "\"climate\"")], &["one"]),
    (
        "a name of a country",
        &[Words("studies/series.toml", "[title]", "[countries.fr]\nKE = \"Le Kenya\"\n\n[title]")],
        &["*"],
    ),
    (
        "a logo of the series",
        &[Words("studies/series.toml", "[title]", "[brand]\nlogo = \"shared/ore.svg\"\n\n[title]")],
        &["*"],
    ),
    ("a confirmation", &[Run(&["confirm", "two", "fr", "--all", "--by", "Ana"])], &["two"]),
    ("what was confirmed", &[Words("studies/two/en.md", "road", "way")], &["one", "two"]),
    ("a review", &[Run(&["review", "two", "fr", "--all", "--by", "Bo"])], &["two"]),
    ("a plan", &[Words("studies/three/study.toml", "2027-03", "2028-04")], &["three"]),
    ("a goal", &[Words("studies/two/study.toml", "[6]", "[6, 17]")], &["*"]),
    ("a link", &[Words("studies/two/study.toml", "https://a.org/", "https://b.org/")], &["two"]),
    ("a number", &[Words("studies/two/study.toml", "number = 2", "number = 9")], &["one", "two"]),
    (
        "an erratum",
        &[Words(
            "studies/two/study.toml",
            "https://b.org/\"\n",
            "https://b.org/\"\n\n[[errata]]\ntext.fr = \"Faux.\"\n",
        )],
        &["*"],
    ),
    ("a licence", &[Write("studies/four/study.toml", "licence = \"CC0-1.0\"\n")], &["four"]),
    (
        "a document instead of a plan",
        &[Write("studies/three/fr.md", "---\ntitle: Trois\n---\n\nUn arbre.\n")],
        &["three"],
    ),
    (
        "another language's record",
        &[Write("studies/four/fr.md", "---\ntitle: Quatre\n---\n")],
        &["four"],
    ),
    (
        "a withdrawal",
        &[Run(&["withdraw", "three", "--lang", "fr", "--reason", "Retiré."])],
        &["three"],
    ),
    (
        "a gate",
        &[Words("studies/series.toml", "policy = \"grace\"\ndays = 3000", "policy = \"mixed\"")],
        &["*"],
    ),
    ("a title of the series", &[Words("studies/series.toml", "\"Puits\"", "\"Sources\"")], &["*"]),
    (
        "a brand",
        &[Words("studies/series.toml", "[brand]", "[brand]\naccent = \"#803020\"")],
        &["*"],
    ),
    ("an address", &[Words("studies/series.toml", "example.org", "example.com")], &["*"]),
    ("a word of the house", &[Write("locales/fr/cli.ftl", "site-label-home = Maison\n")], &["*"]),
    ("a style", &[Write("templates/site/house.css", "body { margin: 0 }\n")], &["*"]),
    (
        "a template",
        &[Write("templates/pdf/colophon.typ", "#let colophon(edition, ..rest) = [Printed.]\n")],
        &["*"],
    ),
    (
        "a study more",
        &[Write("studies/five/en.md", "---\ntitle: Five\n---\n\nA lake.\n")],
        &["five"],
    ),
    ("a study less", &[Remove("studies/five/en.md"), Remove("studies/four/study.toml")], &["four"]),
    ("a version less", &[Remove("studies/two/fr.md")], &["one", "two"]),
    ("an option", &[], &["*"]),
];

fn apply(workspace: &Workspace, edit: &Edit) {
    match edit {
        Words(path, old, new) => {
            let text = workspace.read(path);
            assert!(text.contains(old), "{path}: {text}");
            workspace.write(path, text.replacen(old, new, 1).as_bytes());
        }
        Write(path, text) => workspace.write(path, text.as_bytes()),
        Remove(path) => std::fs::remove_file(workspace.path().join(path)).unwrap(),
        Run(arguments) => drop(workspace.run(arguments).expect(0)),
    }
}

fn publish(workspace: &Workspace, more: &[&str]) {
    let mut arguments = vec!["publish", "--quiet", "--today", "2026-11-01"];
    arguments.extend(more);
    let run = workspace.run(&arguments);
    // Findings are other tests' business.
    assert!(run.code == 0, "{}\n{}", run.stdout, run.stderr);
}

/// The studies whose pages were made now: all files of the others are those of the generation before.
#[cfg(unix)]
fn made(workspace: &Workspace, slugs: &[&str]) -> BTreeSet<String> {
    use std::os::unix::fs::MetadataExt as _;
    let current = std::fs::canonicalize(workspace.path().join("public/current")).unwrap();
    let number: u64 = current.file_name().unwrap().to_str().unwrap().parse().unwrap();
    let before = current.parent().unwrap().join(format!("{:06}", number - 1));
    let inode = |path| std::fs::metadata(path).map(|file| file.ino()).ok();
    let page = |slug: &str| format!("en/cases/{slug}/index.html");
    let fresh = |slug: &&&str| {
        let (old, new) = (inode(before.join(page(slug))), inode(current.join(page(slug))));
        new.is_some() && old != new
    };
    slugs.iter().filter(fresh).map(|slug| (*slug).to_owned()).collect()
}

#[test]
fn a_change_on_top_gives_the_bytes_of_a_publication_from_nothing() {
    let workspace = Workspace::new(&FILES);
    publish(&workspace, &[]);
    let slugs = ["one", "two", "three", "four", "five", "six"];
    let mut wrong = Vec::new();
    for (what, edits, concerned) in CHANGES {
        for edit in edits {
            apply(&workspace, edit);
        }
        let option: &[&str] = if edits.is_empty() { &["--attach-source"] } else { &[] };
        publish(&workspace, option);
        let fresh = tempfile::tempdir().unwrap();
        let mut all = option.to_vec();
        let folder = fresh.path().join("public");
        all.extend(["--output", folder.to_str().unwrap()]);
        publish(&workspace, &all);
        let manifest = |path: &std::path::Path| std::fs::read_to_string(path).unwrap();
        let whole = manifest(&folder.join("current/manifest.json"));
        let grown = manifest(&workspace.path().join("public/current/manifest.json"));
        let differences: Vec<_> = whole
            .lines()
            .zip(grown.lines())
            .filter(|(whole, grown)| whole != grown)
            .take(4)
            .collect();
        if whole != grown {
            wrong.push(format!("{what}: {differences:#?}"));
        }
        workspace.run(&["verify", "--quiet"]).expect(0);
        #[cfg(unix)]
        if concerned != ["*"] {
            let concerned: BTreeSet<String> = concerned.iter().map(|&s| s.to_owned()).collect();
            let made = made(&workspace, &slugs);
            // What is made again may turn out the same, and is then shared; nothing else is made.
            if !made.is_subset(&concerned) {
                wrong.push(format!("{what}: made were {made:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pages_that_rot_are_made_anew() {
    let workspace = Workspace::new(&FILES);
    publish(&workspace, &[]);
    for path in [
        "en/cases/four/index.html",
        "en/cases/four/cite.bib",
        "files/four/four.en.epub",
        "cases/four/index.html",
        "en/search/0/pagefind-entry.json",
    ] {
        let file = workspace.path().join("public/current").join(path);
        let good = std::fs::read(&file).unwrap();
        let mut bad = good.clone();
        let middle = bad.len() / 2;
        bad[middle] ^= 1;
        std::fs::remove_file(&file).unwrap();
        std::fs::write(&file, &bad).unwrap();
        workspace.run(&["verify", "--quiet"]).expect(1);
        // Something else changes, so that there is something to do.
        apply(&workspace, &Words("studies/two/en.md", "A ", "A long "));
        publish(&workspace, &[]);
        workspace.run(&["verify", "--quiet"]).expect(0);
        let same = std::fs::read(&file).unwrap() == good;
        // What is searched has changed.
        assert!(same || path.contains("/search/"), "{path}");
    }
}

#[test]
fn what_is_remembered_of_pages_may_be_lost() {
    let workspace = Workspace::new(&FILES);
    publish(&workspace, &[]);
    let manifest = || workspace.read("public/current/manifest.json");
    let before = manifest();
    for text in ["", "{", "{\"manifest\":\"\",\"groups\":{}}"] {
        workspace.write("public/.store/site.json", text.as_bytes());
        apply(&workspace, &Words("studies/two/en.md", "road", "street"));
        publish(&workspace, &[]);
        apply(&workspace, &Words("studies/two/en.md", "street", "road"));
        publish(&workspace, &[]);
        assert_eq!(manifest(), before);
        workspace.run(&["verify", "--quiet"]).expect(0);
    }
}
