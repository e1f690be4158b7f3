//! Everything that is said comes from messages: in a pseudo-locale what does not shows.

use crate::workspace::{Run, Workspace, installed, polyfolio};

/// A series whose own words are Greek, so that every Latin word is the program's.
fn series() -> Workspace {
    Workspace::new(&[
        (
            "studies/series.toml",
            "id = \"x\"\nsource = \"el\"\nlanguages = [\"el\", \"en\"]\n[title]\nel = \"Σειρά\"\nen = \"Σειρά\"\n",
        ),
        (
            "studies/001/study.toml",
            "number = 1\ncountry = \"GR\"\nthemes = [\"partnerships\"]\nsdgs = [5]\n[planned]\nen = \"2027-03\"\n",
        ),
        (
            "studies/001/el.md",
            "---\ntitle: Πηγάδια\nsummary: Περίληψη.\nauthors: [Άννα]\ndate: 2025-03-01\n---\n\n## Πλαίσιο\n\nΈνα πηγάδι.[^1]\n\n[^1]: Σημείωση.\n",
        ),
        ("studies/001/en.md", "---\ntitle: Πηγάδια\n---\n\n## Πλαίσιο\n\nΆλλο πηγάδι.\n"),
        (
            "studies/002/el.md",
            "---\ntitle: Γέφυρες\n---\n\n#### Βαθιά\n\nΜια γέφυρα.\n\n![](χ.svg)\n",
        ),
    ])
}

/// The Latin words of a text that stand in no brackets, nor between marks that turn them around, and
/// are not code: paths, options, codes,
/// names of commands and languages.
fn hard_coded(text: &str) -> Vec<String> {
    const NAMES: &[&str] = &[
        "polyfolio",
        "Polyfolio",
        "en",
        "el",
        "fr",
        "es",
        "en-XA",
        "XA",
        "PDF",
        "HTML",
        "JSON",
        "CSV",
        "SARIF",
        "ISO",
        "SDG",
        "json",
        "csv",
        "markdown",
        "html",
        "junit",
        "sarif",
        "github",
        "table",
        "bash",
        "zsh",
        "KB",
        "BibTeX",
        "RIS",
        "CSL",
        "notice",
        "warning",
        "nowhere",
        "MB",
    ];
    let mut depth = 0_usize;
    let mut outside = String::new();
    for line in text.lines() {
        for c in line.chars() {
            match c {
                '[' | '\u{202e}' => depth += 1,
                ']' | '\u{202c}' => depth = depth.saturating_sub(1),
                c if depth == 0 => outside.push(c),
                _ => {}
            }
        }
        outside.push('\n');
    }
    let commands: Vec<String> = commands();
    outside
        .split_whitespace()
        .filter(|word| !word.trim_start_matches('[').starts_with('-'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1)
        .filter(|word| !word.contains(|c: char| "/._-<>=:`\"$|\\0123456789".contains(c)))
        .filter(|word| !NAMES.contains(word) && !commands.iter().any(|command| command == word))
        .map(str::to_owned)
        .collect()
}

/// The names of the commands, as the completions list them.
fn commands() -> Vec<String> {
    let workspace = Workspace::new(&[]);
    let help = workspace.run(&["--help"]).expect(0).stdout;
    let indented = help.lines().filter_map(|line| line.strip_prefix("  "));
    let names = indented.filter_map(|line| line.split_whitespace().next());
    names.filter(|name| !name.starts_with('-')).map(str::to_owned).collect()
}

fn run(workspace: &Workspace, arguments: &[&str]) -> Run {
    let mut command = polyfolio();
    // Wide, so that no cell breaks inside its brackets.
    command.env("COLUMNS", "1000").current_dir(workspace.path());
    Run::of(command.args(arguments).args(["--ui", "en-XA"]))
}

#[test]
fn no_words_of_the_terminal_are_hard_coded() {
    let workspace = series();
    let mut runs: Vec<Vec<String>> = vec![vec!["--help".into()]];
    runs.extend(commands().into_iter().map(|command| vec![command, "--help".into()]));
    for line in [
        "status",
        "status --segments",
        "status --format markdown",
        "status --format github",
        "check",
        "verify",
        "clean",
        "analyse",
        "publish --dry-run",
        "publish",
        "publish",
        "publish --format markdown",
        "verify",
        "clean",
        "render 1 --lang el",
        "render nothing --lang el",
        "render 1 --lang de",
        "explain heading-skipped",
        "explain nothing",
        "confirm 1 en --all",
        "status --segments",
        "adopt",
        "diff 1 en",
        "sync",
        "check-locales --reference en .",
        "nothing",
        "status --nothing",
        "publish --series nowhere",
        "align studies/001/el.md studies/001/en.md",
    ] {
        runs.push(line.split(' ').map(str::to_owned).collect());
    }
    let mut found = Vec::new();
    for arguments in &runs {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let run = run(&workspace, &words);
        // Findings quote the user's files in frames; what they say stands around those.
        for text in [&run.stdout, &run.stderr] {
            let left = hard_coded(text);
            if !left.is_empty() {
                found.push(format!("{arguments:?}: {left:?}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_words_of_findings_are_hard_coded() {
    let workspace = series();
    let run = run(&workspace, &["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    for finding in report["findings"].as_array().unwrap() {
        for key in ["message", "help"] {
            let text = finding[key].as_str().unwrap_or_default();
            assert_eq!(hard_coded(text), Vec::<String>::new(), "{finding}");
        }
    }
}

#[test]
fn no_words_of_an_edition_are_hard_coded() {
    if !installed("pdftotext", "-v") {
        return;
    }
    for (lang, direction) in [("en-XA", "ltr"), ("ar-XB", "rtl")] {
        let workspace = series();
        let output = format!("{lang}.pdf");
        workspace.run(&["render", "1", "--lang", lang, "--output", &output]).expect(0);
        let text = pdf_text(&workspace, &output);
        assert!(text.contains("πηγάδι"), "the document is the original: {text}");
        if direction == "ltr" {
            assert!(text.contains('ŕ') || text.contains('é'), "{text}");
            assert_eq!(hard_coded(&text), Vec::<String>::new(), "{text}");
        }
    }
}

#[test]
fn pseudo_locales_are_published_like_languages() {
    let workspace = series();
    workspace.run(&["publish", "--lang", "en-XA", "--ui", "en"]).expect(0);
    let status = workspace.run(&["status", "--lang", "en-XA", "--ui", "ar-XB"]).expect(0).stdout;
    assert!(status.contains("\u{202e}"), "{status}");
}

/// What people read of a page, and what is read aloud to them.
fn readable(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        out.push('\n');
        rest = &rest[open..];
        let hidden = [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")]
            .into_iter()
            .find(|(begin, _)| rest.starts_with(begin));
        let close = hidden.map_or(">", |(_, end)| end);
        let end = rest.find(close).map_or(rest.len(), |at| at + close.len());
        let tag = &rest[..end];
        rest = &rest[end..];
        if hidden.is_some() {
            continue;
        }
        let said =
            ["description", "og:title", "og:site_name"].iter().any(|name| tag.contains(name));
        for attribute in ["aria-label", "title", "alt", "placeholder", "content"] {
            if let Some((_, value)) = tag.split_once(&format!(" {attribute}=\""))
                && (attribute != "content" || said)
            {
                out.push_str(value.split('"').next().unwrap_or_default());
                out.push('\n');
            }
        }
    }
    out.push_str(rest);
    out.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ")
}

/// The files below a folder whose names end so, with their paths.
fn files(folder: &std::path::Path, end: &str) -> Vec<std::path::PathBuf> {
    let mut out = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            todo.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.to_string_lossy().ends_with(end) {
            out.push(path);
        }
    }
    out.sort();
    out
}

#[test]
fn no_words_of_pages_and_books_are_hard_coded() {
    for (lang, dir) in [("en-XA", "ltr"), ("ar-XB", "rtl")] {
        // Turned words have no brackets around them, so the months and the "and" that a message is
        // given as values would be taken for the program's.
        let unsaid = |text: &str| if dir == "ltr" { hard_coded(text) } else { Vec::new() };
        let workspace = series();
        let address = "base-url = \"https://example.org/\"\nlicence = \"CC-BY-4.0\"\n";
        let study = workspace.read("studies/001/study.toml");
        let dated = format!("published = \"2025-03-01\"\n{study}");
        workspace.write("studies/001/study.toml", dated.as_bytes());
        let series = workspace.read("studies/series.toml");
        let series = series.replace("[title]", &format!("{address}[title]"));
        workspace.write("studies/series.toml", series.as_bytes());
        workspace.run(&["publish", "--lang", lang, "--ui", "en"]).expect(0);
        let current = workspace.path().join("public/current");
        let mut found = Vec::new();
        let pages = files(&current.join(lang), ".html");
        assert!(pages.len() >= 10, "{pages:?}");
        for page in &pages {
            let html = std::fs::read_to_string(page).unwrap();
            assert!(html.contains(&format!(" dir=\"{dir}\"")), "{html}");
            let text = readable(&html);
            assert!(text.contains(if dir == "ltr" { "·" } else { "\u{202e}" }), "{text}");
            let left = unsaid(&text);
            if !left.is_empty() {
                found.push(format!("{}: {left:?}", page.display()));
            }
        }
        let feed = std::fs::read_to_string(current.join(lang).join("feed.atom")).unwrap();
        let titles = feed.split("<title").skip(1).filter_map(|rest| rest.split("</title>").next());
        let titles: Vec<&str> =
            titles.filter_map(|rest| rest.split_once('>')).map(|t| t.1).collect();
        found.extend(unsaid(&titles.join("\n")).into_iter().map(|word| format!("feed: {word}")));
        let books = files(&current, ".epub");
        assert_eq!(books.len(), 2, "{books:?}");
        for book in &books {
            let mut archive = zip::ZipArchive::new(std::fs::File::open(book).unwrap()).unwrap();
            for index in 0..archive.len() {
                let mut file = archive.by_index(index).unwrap();
                let name = file.name().unwrap().into_owned();
                if !name.ends_with(".xhtml") {
                    continue;
                }
                let mut text = String::new();
                std::io::Read::read_to_string(&mut file, &mut text).unwrap();
                let left = unsaid(&readable(&text));
                if !left.is_empty() {
                    found.push(format!("{} {}: {left:?}", book.display(), name));
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn no_words_of_reports_are_hard_coded() {
    let workspace = series();
    let lang = "en-XA";
    let mut found = Vec::new();
    let mut look = |name: &str, text: &str| {
        assert!(text.contains('·'), "{name} has no words of {lang}: {text}");
        let left = hard_coded(text);
        if !left.is_empty() {
            found.push(format!("{name}: {left:?}"));
        }
    };
    let status = |more: &[&str]| {
        let arguments = [&["status", "--segments", "--ui", lang], more].concat();
        workspace.run(&arguments).expect(0).stdout
    };
    // Markdown escapes brackets; a forge's notes name their fields.
    look("markdown", &status(&["--format", "markdown"]).replace("\\[", "[").replace("\\]", "]"));
    let notes = status(&["--format", "github"]);
    let notes: Vec<&str> =
        notes.lines().filter_map(|line| line.rsplit_once("::")).map(|l| l.1).collect();
    look("github", &notes.join("\n"));
    look("table", &run(&workspace, &["status", "--segments"]).stdout);
    status(&["--output", "status.html"]);
    look("html", &readable(&workspace.read("status.html")));
    status(&["--output", "status.xml"]);
    let junit = workspace.read("status.xml");
    let said: Vec<&str> =
        junit.split("message=\"").skip(1).filter_map(|s| s.split('"').next()).collect();
    look("junit", &said.join("\n"));
    status(&["--output", "status.svg"]);
    look("badge", &readable(&workspace.read("status.svg")));
    if installed("pdftotext", "-v") {
        status(&["--output", "status.pdf"]);
        // The words of the files that are quoted begin with the names of fields.
        let text = pdf_text(&workspace, "status.pdf");
        let own: Vec<&str> = text.lines().filter(|line| !line.contains(": ")).collect();
        look("pdf", &own.join("\n"));
        let proof = ["render", "1", "--lang", lang, "--proof", "--output", "proof.pdf"];
        workspace.run(&proof).expect(0);
        look("proof", &pdf_text(&workspace, "proof.pdf"));
    }
    assert!(found.is_empty(), "{lang}: {}", found.join("\n"));
}

fn pdf_text(workspace: &Workspace, path: &str) -> String {
    let text = std::process::Command::new("pdftotext")
        .current_dir(workspace.path())
        .args(["-raw", path, "-"])
        .output()
        .unwrap();
    String::from_utf8(text.stdout).unwrap()
}
