//! A language without words of its own: its pages say in which language they speak around its texts.

use crate::site::tags;
use crate::workspace::Workspace;

const PAGES: [&str; 8] = [
    "index.html",
    "2/index.html",
    "search/index.html",
    "countries/index.html",
    "countries/ke/index.html",
    "goals/5/index.html",
    "documents/index.html",
    "cases/001/index.html",
];

#[test]
fn labels_of_another_language_say_so() {
    // No locale is there for either; the one is written from right to left.
    for (lang, dir, title) in [("de", "ltr", "Brunnen"), ("fa", "rtl", "چاه‌ها")] {
        let workspace = Workspace::new(&[(
            "studies/series.toml",
            &format!(
                "source = \"en\"\nlanguages = [\"en\", \"{lang}\"]\n[title]\n{lang} = \"{title} 0\"\n"
            ),
        )]);
        for number in 1..=51 {
            let facts = format!(
                "number = {number}\ncountry = \"KE\"\nsdgs = [5]\nrelated = [\"002\"]\nfeatured = true\n"
            );
            workspace.write(&format!("studies/{number:03}/study.toml"), facts.as_bytes());
            let body = if number == 1 {
                format!(
                    "\n## {title} A\n\n{title}.\n\n## {title} B\n\n{title}.\n\n## {title} C\n\n{title}.\n"
                )
            } else {
                String::new()
            };
            let text = format!("---\ntitle: {title} {number}\nsummary: {title}.\n---\n{body}");
            workspace.write(&format!("studies/{number:03}/{lang}.md"), text.as_bytes());
            workspace.write(&format!("studies/{number:03}/en.md"), text.as_bytes());
        }
        workspace.run(&["publish"]).expect(0);
        for page in PAGES {
            let html = workspace.read(&format!("public/current/{lang}/{page}"));
            let all = tags(&html);
            assert_eq!(all[0].get("lang"), Some(lang), "{page}");
            assert_eq!(all[0].get("dir"), Some(dir), "{page}");
            for (text, spoken, way, around) in texts(&html) {
                let own = text.contains(title);
                let names = ["English", "Deutsch", "فارسی"].contains(&text.as_str());
                let neutral =
                    !text.chars().any(char::is_alphabetic) || text.starts_with("cases&#x2f;");
                let formats = ["BibTeX", "RIS", "CSL JSON", "JSON-LD"].contains(&text.as_str());
                if names || neutral || formats {
                    continue;
                }
                let expected = if own { lang } else { "en" };
                assert_eq!(spoken, expected, "{page}: {text}");
                // What is around a page is laid out as it is; the style sheet turns each label there.
                let expected = if own { dir } else { "ltr" };
                assert!(around || way == expected, "{page}: {text}: {way}");
            }
        }
        // Where there are words, nothing is said twice.
        let english = workspace.read("public/current/en/index.html");
        let main = &english[english.find("<main").unwrap()..];
        let main = main.replace("lang=\"en\">English", "");
        assert!(!main.contains(" lang=\"en\""), "{main}");
    }
}

/// The texts of a page below `body`, each with its language, the direction that it is written in, and whether
/// it is in the header or footer.
fn texts(html: &str) -> Vec<(String, String, String, bool)> {
    let mut out = Vec::new();
    let root = &tags(html)[0];
    let of_root = |key| root.get(key).unwrap().to_owned();
    let mut open: Vec<(String, String, String)> =
        vec![("html".into(), of_root("lang"), of_root("dir"))];
    let mut rest = &html[html.find("<body").unwrap()..];
    while let Some(at) = rest.find('<') {
        let text = rest[..at].trim();
        if !text.is_empty() {
            let (_, lang, way) = open.last().unwrap().clone();
            let around = open.iter().any(|(name, ..)| ["header", "footer"].contains(&&**name));
            out.push((text.to_owned(), lang, way, around));
        }
        let end = at + rest[at..].find('>').unwrap() + 1;
        let tag = &rest[at..end];
        rest = &rest[end..];
        if let Some(name) = tag.strip_prefix("</") {
            let name = name.trim_end_matches('>');
            while open.pop().is_some_and(|(opened, ..)| opened != name) {}
        } else if let Some(tag) = tags(tag).into_iter().next() {
            let (_, lang, way) = open.last().unwrap();
            let said = |key, inherited: &str| tag.get(key).unwrap_or(inherited).to_owned();
            let (lang, way) = (said("lang", lang), said("dir", way));
            if !["input", "img", "br", "meta", "link", "hr"].contains(&tag.name.as_str()) {
                open.push((tag.name, lang, way));
            }
        }
    }
    out
}
