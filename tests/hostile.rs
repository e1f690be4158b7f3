//! Documents that nobody means well with: each is set, or refused with its place; none hangs the run,
//! takes its memory, or keeps the sound study among them from being published.
//!
//! The sizes here end in seconds. `POLYFOLIO_HOSTILE=full` asks for the full ones: 10,000 footnotes,
//! a megabyte without a space, 90 million pixels; `POLYFOLIO_HOSTILE_ONLY=name` for those of a name, and
//! `POLYFOLIO=path` for a program that was built for speed.

mod more;
pub(crate) mod pictures;
mod styles;

use crate::workspace::{GOOD, Workspace};
use std::fmt::Write as _;

/// A study: its text after the title, and files beside it.
struct Hostile {
    name: &'static str,
    text: String,
    files: Vec<(String, Vec<u8>)>,
}

fn text(name: &'static str, text: impl Into<String>) -> Hostile {
    Hostile { name, text: text.into(), files: Vec::new() }
}

fn with(name: &'static str, words: &str, file: &'static str, bytes: impl Into<Vec<u8>>) -> Hostile {
    Hostile { name, text: words.into(), files: vec![(file.to_owned(), bytes.into())] }
}

fn picture(name: &'static str, file: &'static str, bytes: impl Into<Vec<u8>>) -> Hostile {
    with(name, &format!("![Something]({file} \"A caption\")\n"), file, bytes)
}

fn chart(name: &'static str, kind: &str, csv: String) -> Hostile {
    let text = format!("```chart\nkind: {kind}\ndata: d.csv\ntitle: T\nalt: x\n```\n");
    with(name, &text, "d.csv", csv)
}

fn numbered(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// All of them; `large` is 1 for the quick set and 10 for the full one.
fn all(large: usize) -> Vec<Hostile> {
    let svg = |inside: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             viewBox=\"0 0 10 10\">{inside}</svg>"
        )
    };
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bomb.extend([0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0]);
    let laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
        <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\
        <svg xmlns=\"http://www.w3.org/2000/svg\"><text>&d;</text></svg>";
    let aliases = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\n\
        d: &d [*c, *c, *c, *c, *c]\ne: [*d, *d, *d, *d, *d]\n";
    let wide = |columns: usize| {
        let row = format!("{}|\n", "| cell ".repeat(columns));
        format!("{row}{}|\n{}", "|---".repeat(columns), row.repeat(4))
    };
    vec![
        // Nesting of every kind.
        text("nest-quotes", format!("{}deep\n", "> ".repeat(2000 * large))),
        text("nest-callouts", format!("{}[!NOTE]\n", "> [!NOTE]\n> ".repeat(200))),
        text("nest-lists", numbered(60, |depth| format!("{}- x\n", "  ".repeat(depth)))),
        text("nest-numbers", numbered(60, |depth| format!("{}1. x\n", "   ".repeat(depth)))),
        text("nest-emphasis", format!("{}x{}\n", "*a **b ".repeat(500), "** *".repeat(500))),
        text("nest-brackets", format!("{}x{}\n", "[".repeat(5000), "]".repeat(5000))),
        text("nest-images", format!("{}x{}\n", "![".repeat(500), "](a.svg)".repeat(500))),
        text("nest-foreign", format!("{}x{}\n", "[".repeat(400), "]{lang=es}".repeat(400))),
        text("nest-spans", format!("{}x\n", "<span lang=\"es\"><i lang=\"fr\">".repeat(200))),
        text("nest-html", format!("{}deep\n", "<aside><div><em>".repeat(1000))),
        text("nest-terms", numbered(60, |depth| format!("{}T\n{}: ", "  ".repeat(depth), " "))),
        text("nest-math", format!("$${}x{}$$\n", "{".repeat(2000), "}".repeat(2000))),
        text("nest-fractions", format!("$${}x{}$$\n", "\\frac{".repeat(60), "}{2}".repeat(60))),
        // Much of everything.
        text(
            "table-long",
            format!("| a | b |\n|---|---|\n{}", "| 1 | two |\n".repeat(500 * large)),
        ),
        text("table-wide", wide(200)),
        text("table-cell", format!("| a |\n|---|\n| {} |\n", "word ".repeat(4000))),
        text("table-no-space", format!("| a | b |\n|---|---|\n| {} | x |\n", "x".repeat(20_000))),
        text("notes", {
            let marks = numbered(1000 * large, |n| format!("a[^{n}] "));
            let notes = numbered(1000 * large, |n| format!("[^{n}]: Note {n}.\n"));
            format!("{marks}\n\n{notes}")
        }),
        text("note-twice", format!("{}\n\n[^a]: A note.\n", "a[^a] ".repeat(500 * large))),
        text("note-long", format!("a[^a]\n\n[^a]: {}\n", "word ".repeat(4000))),
        text("headings", numbered(300 * large, |n| format!("## Heading {n}\n\nWords.\n\n"))),
        text("heading-long", format!("## {}\n\nWords.\n", "word ".repeat(2000))),
        text("headings-equal", "## Same\n\nWords.\n\n".repeat(200)),
        text("links", numbered(1000 * large, |n| format!("[l{n}](https://example.org/{n}) "))),
        text("references", format!("## A\n\n{}\n", "[](#a) ".repeat(500 * large))),
        text("address-long", format!("<https://example.org/{}>\n", "a/b-".repeat(3000))),
        text("code-line", format!("```\n{}\n```\n", "x".repeat(10_000 * large))),
        text("code-lines", format!("```\n{}```\n", "let x = 1;\n".repeat(1000 * large))),
        text("code-inline", format!("`{}`\n", "a/b.c-d_".repeat(2000))),
        text("backticks", numbered(200, |n| format!("{}x ", "`".repeat(n + 1)))),
        text("breaks", "a  \n".repeat(1000 * large)),
        text("entities", "&amp;&lt;&hellip; ".repeat(2000 * large)),
        text("rules", "***\n\n".repeat(500)),
        text("items", "- item\n".repeat(1000 * large)),
        text("terms", numbered(300 * large, |n| format!("Term {n}\n: Its meaning\n\n"))),
        text("formulas", "$x^2_{i}$ ".repeat(300 * large)),
        // Text that typesetting is hard on.
        text("no-space", format!("{}\n", "x".repeat(20_000 * large))),
        text("one-paragraph", format!("{}\n", "word ".repeat(20_000 * large))),
        text("hyphens", format!("{}\n", "a-".repeat(10_000))),
        text("soft-hyphens", format!("{}\n", "ab\u{ad}".repeat(5000))),
        text("overrides", format!("{}\n", "\u{202e}abc\u{202c} \u{2066}def ".repeat(500))),
        text("both-directions", format!("{}\n", "abc שלום مرحبا 123 ".repeat(500))),
        text("private-use", numbered(300, |n| char::from_u32(0xe000 + n as u32).unwrap().into())),
        text("unassigned", "\u{fdd0}\u{378}\u{e0fff} ".repeat(100)),
        text("nul", "a\0b \u{1}\u{1b}[31m \u{7f}\n".repeat(50)),
        text("marks", format!("e{}\n", "\u{301}".repeat(3000))),
        text("joined", format!("{}\n", "👩\u{200d}👩\u{200d}👧 ".repeat(200))),
        text("ideographs", format!("{}\n", "漢字".repeat(1000))),
        text("zero-width", format!("{}\n", "a\u{200b}\u{2060}\u{feff}".repeat(3000))),
        // HTML that never ends, links that act.
        text("html-open", "<?never\n\n<!-- never\n\n<!A\n\n<div\n".repeat(50)),
        text("html-tags", "<b><i><u>x".repeat(2000)),
        text("scripts", "[a](javascript:alert(1)) <script>x</script> [b](data:text/html,x)\n"),
        // Cycles.
        text("note-cycle", "a[^a]\n\n[^a]: See[^b].\n\n[^b]: See[^a].\n"),
        text("link-cycle", "[a]: b\n[b]: a\n\n[a] [b] [](#x)\n"),
        // Pictures.
        picture("png-bomb", "b.png", bomb),
        picture("png-large", "b.png", white(900 * large as u32)),
        picture("png-cut", "b.png", &white(50)[..60]),
        picture(
            "jpeg-noise",
            "b.jpg",
            [b"\xff\xd8\xff\xe0\0\x10JFIF".as_slice(), &[7; 4000]].concat(),
        ),
        picture("webp-noise", "b.webp", [b"RIFF\x20\0\0\0WEBPVP8 ".as_slice(), &[9; 400]].concat()),
        picture("gif-noise", "b.gif", [b"GIF89a\x10\0\x10\0".as_slice(), &[5; 400]].concat()),
        picture("svg-laughs", "b.svg", laughs),
        picture(
            "svg-outside",
            "b.svg",
            svg("<image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>"),
        ),
        picture(
            "svg-itself",
            "b.svg",
            svg("<g id=\"a\"><use href=\"#a\"/><use xlink:href=\"#a\"/></g>"),
        ),
        picture(
            "svg-deep",
            "b.svg",
            svg(&format!("{}{}", "<g>".repeat(3000), "</g>".repeat(3000))),
        ),
        picture(
            "svg-much",
            "b.svg",
            svg(&"<path d=\"M0 0L9 9\" stroke=\"red\"/>".repeat(2000 * large)),
        ),
        picture(
            "svg-odd",
            "b.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1e9\"/>",
        ),
        picture(
            "svg-nothing",
            "b.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>",
        ),
        picture("svg-broken", "b.svg", "<svg"),
        with(
            "picture-often",
            &"![A](b.svg \"C\")\n\n".repeat(100 * large),
            "b.svg",
            svg("<rect width=\"9\" height=\"9\"/>"),
        ),
        with(
            "row-many",
            &"![A](b.svg) ".repeat(60),
            "b.svg",
            svg("<rect width=\"9\" height=\"9\"/>"),
        ),
        // Data.
        chart("chart-huge", "lines", "x,y\na,1e300\nb,-1e300\nc,0\n".into()),
        chart("chart-flat", "bars", "x,y\na,0\nb,0\n".into()),
        chart("chart-long", "lines", format!("x,y\n{}", "a,1\n".repeat(20_000))),
        chart("chart-label", "bars", format!("x,y\n{},1\n", "label ".repeat(2000))),
        chart("chart-zero", "shares", "x,y\na,0\nb,0\n".into()),
        chart("chart-markup", "bars", "x,y\n<script>&\"',3\n\u{202e}]]>,4\n".into()),
        with(
            "works",
            &format!("{}\n", numbered(300, |n| format!("[@k{n}] "))),
            "references.yml",
            numbered(300, |n| {
                format!(
                    "k{n}:\n    type: book\n    title: T{n}\n    author: \"A, B\"\n    date: 2000\n"
                )
            }),
        ),
        with("works-aliases", "[@a]\n", "references.yml", aliases),
        with("works-deep", "[@a]\n", "references.yml", "[".repeat(5000)),
        with(
            "works-bib",
            "[@a]\n",
            "references.bib",
            format!("@string{{a = a # a}}\n@book{{a, title = {}}}", "{".repeat(3000)),
        ),
    ]
}

/// A white square as PNG.
fn white(side: u32) -> Vec<u8> {
    use image::ImageEncoder as _;
    let mut out = Vec::new();
    let pixels = vec![255; side as usize * side as usize];
    image::codecs::png::PngEncoder::new(&mut out)
        .write_image(&pixels, side, side, image::ExtendedColorType::L8)
        .unwrap();
    out
}

#[test]
fn each_is_set_or_refused_with_its_place_and_none_harms_another() {
    let full = std::env::var_os("POLYFOLIO_HOSTILE").is_some_and(|value| value == "full");
    let large = if full { 10 } else { 1 };
    let mut hostile = all(large);
    hostile.extend(more::all(large));
    let only = std::env::var("POLYFOLIO_HOSTILE_ONLY").unwrap_or_default();
    hostile.retain(|document| document.name.contains(&only));
    assert!(hostile.len() >= 50 || !only.is_empty());
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\nlanguages = [\"en\"]\n"),
        ("studies/zz-sound/en.md", GOOD),
    ]);
    for Hostile { name, text, files } in &hostile {
        // Some bring front matter of their own.
        let own = text.starts_with("---\n");
        let text = if own { text.clone() } else { format!("---\ntitle: {name}\n---\n\n{text}") };
        workspace.write(&format!("studies/{name}/en.md"), text.as_bytes());
        for (file, bytes) in files {
            workspace.write(&format!("studies/{name}/{file}"), bytes);
        }
    }
    let run = workspace.run(&["publish", "--jobs", "2"]);
    assert!([0, 1, 65].contains(&run.code), "{}\n{}", run.code, run.stderr);
    let manifest: serde_json::Value =
        serde_json::from_str(&workspace.read("public/current/manifest.json")).unwrap();
    let published: Vec<&str> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|file| file["study"].as_str())
        .collect();
    assert!(published.contains(&"zz-sound"), "{published:?}");
    let mut wrong = String::new();
    let mut refused = 0;
    for Hostile { name, .. } in &hostile {
        if published.contains(name) {
            continue;
        }
        refused += 1;
        // The place: a file of the study with a line, or the study where a worker had to be ended.
        let place = format!("studies/{name}/");
        let placed = run.stderr.match_indices(&place).any(|(at, _)| {
            let rest = run.stderr[at..].lines().next().unwrap_or_default();
            rest.split_once(':')
                .is_some_and(|(_, line)| line.starts_with(|c: char| c.is_ascii_digit()))
        });
        if !placed {
            let _ = writeln!(wrong, "{name} is refused without its line");
        }
    }
    assert!(wrong.is_empty(), "{wrong}\n{}", run.stderr);
    let ended = ["render-deadline", "render-died"].map(|code| run.stderr.matches(code).count());
    eprintln!("{} documents, {refused} refused, {ended:?} workers ended", hostile.len());
    assert!(
        refused < hostile.len() / 2 || !only.is_empty(),
        "most are only unusual:\n{}",
        run.stderr
    );
}
