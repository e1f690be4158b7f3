//! More of them: strings that a PDF cannot hold, pictures that lie about themselves, drawings that
//! double, data without sense, front matter without end, text that wants to be code.

use super::{Hostile, chart, numbered, picture, text, with};
use std::fmt::Write as _;

/// The second half; `large` is 1 for the quick set and 10 for the full one.
pub(super) fn all(large: usize) -> Vec<Hostile> {
    let mut out = long_words();
    out.extend(front_matter(large));
    out.extend(drawings(large));
    out.extend(pictures(large));
    out.extend(data(large));
    out.extend(structure(large));
    out.extend(parsing(large));
    out.extend(scripts(large));
    out
}

/// A document whose front matter is given.
fn front(name: &'static str, yaml: &str) -> Hostile {
    text(name, format!("---\n{yaml}---\n\nWords.\n"))
}

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 10 10\">{inside}</svg>"
    )
}

/// Strings of a PDF end at 32,767 bytes (ISO 32000-1, annex C), 16,383 letters of a font.
fn long_words() -> Vec<Hostile> {
    let long = "x".repeat(20_000);
    let wide = "é".repeat(20_000);
    let table = format!("| a | b |\n|---|---|\n| {long} | x |\n| y | {wide} |\n");
    vec![
        text("word-in-heading", format!("## {long}\n\nWords.\n")),
        text("words-in-heading", format!("## {}\n\nWords.\n", "é ".repeat(20_000))),
        text("word-in-table-head", format!("| {long} | b |\n|---|---|\n| a | x |\n")),
        text("word-in-table-strong", format!("| a | b |\n|---|---|\n| **{long}** | x |\n")),
        text("word-in-quoted-table", format!("> {}", table.replace('\n', "\n> "))),
        text("word-in-note", format!("a[^a]\n\n[^a]: {wide}\n")),
        text("word-in-item", format!("- {long}\n  - {wide}\n")),
        text("word-in-term", format!("{long}\n: {wide}\n")),
        text("word-in-callout", format!("> [!NOTE]\n> {long}\n")),
        text("word-in-quote", format!("> {wide}\n>\n> — {long}\n")),
        text("word-in-link", format!("[{long}](https://example.org/)\n")),
        text("word-in-code", format!("`{long}`\n\n| a |\n|---|\n| `{long}` |\n")),
        text("word-in-foreign", format!("[{wide}]{{lang=es}} [{long}]{{lang=ar}}\n")),
        text("word-arabic", format!("[{}]{{lang=ar}}\n", "مرحبا".repeat(5000))),
        text("word-in-formula", format!("$\\text{{{long}}}$\n\n$$\\mathrm{{{long}}}$$\n")),
        text("address-huge", format!("[a](https://example.org/{long}{long})\n")),
        text("address-as-text", format!("<https://example.org/{long}>\n")),
        text("anchor-long", format!("## A {{#{long}}}\n\n[b](#{long})\n")),
        with("alt-long", &format!("![{long}{long}](b.svg)\n"), "b.svg", svg("<g/>")),
        with("caption-long", &format!("![a](b.svg \"{long} {wide}\")\n"), "b.svg", svg("<g/>")),
        with(
            "work-long",
            "[@k]\n",
            "references.yml",
            format!("k:\n    type: book\n    title: {wide}\n    author: \"{long}, B\"\n"),
        ),
    ]
}

fn front_matter(large: usize) -> Vec<Hostile> {
    let list = |key: &str, count| format!("{key}:\n{}", numbered(count, |n| format!("  - W{n}\n")));
    let aliases = "a: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n\
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\n\
        e: &e [*d, *d, *d, *d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e, *e, *e, *e, *e]\n";
    vec![
        front("title-word", &format!("title: {}\n", "x".repeat(20_000))),
        front("title-accents", &format!("title: {}\n", "é".repeat(20_000))),
        front("title-words", &format!("title: {}\n", "word ".repeat(20_000 * large))),
        front("title-overrides", "title: \"a \\u202E\\u2066 b \\u0000 c \\u001b[31m\"\n"),
        front("title-surrogate", "title: \"a \\uD800 b\"\n"),
        front("title-lines", "title: |\n  a\n\n\n  b\n"),
        front("title-code", "title: '#panic() $x$ `y` <a> @b \\ * _ = - + /'\n"),
        front("summary-long", &format!("title: S\nsummary: {}\n", "word ".repeat(20_000 * large))),
        front("summary-word", &format!("title: S\nsummary: {}\n", "é".repeat(50_000))),
        front("keywords-many", &format!("title: K\n{}", list("keywords", 1000 * large))),
        front("keyword-long", &format!("title: K\nkeywords: [{}]\n", "x".repeat(20_000))),
        front("authors-many", &format!("title: A\n{}", list("authors", 1000 * large))),
        front("front-extra", &format!("title: E\n{}", list("unheard-of", 10_000 * large))),
        front("front-aliases", &format!("title: B\n{aliases}")),
        front("front-deep", &format!("title: D\nx: {}{}\n", "[".repeat(9000), "]".repeat(9000))),
        front("front-types", "title: [1, {a: b}]\nsummary: {}\nkeywords: 7\nauthors: !!binary x\n"),
        text("front-open", "---\ntitle: never closed\n"),
    ]
}

fn drawings(large: usize) -> Vec<Hostile> {
    let doubled = numbered(40, |n| {
        format!("<g id=\"g{}\"><use href=\"#g{n}\"/><use href=\"#g{n}\"/></g>", n + 1)
    });
    let doubled =
        format!("<rect id=\"g0\" width=\"1\" height=\"1\"/>{doubled}<use href=\"#g40\"/>");
    let patterns = numbered(30, |n| {
        format!(
            "<pattern id=\"p{}\" width=\"1\" height=\"1\"><rect width=\"9\" height=\"9\" \
             fill=\"url(#p{n})\"/><rect width=\"8\" height=\"8\" fill=\"url(#p{n})\"/></pattern>",
            n + 1
        )
    });
    let filter = |inside: &str| {
        svg(&format!(
            "<filter id=\"f\" x=\"-1e6\" y=\"-1e6\" width=\"1e9\" height=\"1e9\" \
             filterRes=\"100000\">{inside}</filter><rect width=\"9\" height=\"9\" \
             filter=\"url(#f)\"/>"
        ))
    };
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bomb.extend([0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0]);
    let bomb = format!(
        "<image href=\"data:image/png;base64,{}\" width=\"9\" height=\"9\"/>",
        base64(&bomb)
    );
    let inner = base64(svg("<rect width=\"9\" height=\"9\"/>").as_bytes());
    let mut nested = svg(&format!(
        "<image href=\"data:image/svg+xml;base64,{inner}\" width=\"9\" height=\"9\"/>"
    ));
    for _ in 0..12 {
        let inner = base64(nested.as_bytes());
        nested = svg(&format!(
            "<image href=\"data:image/svg+xml;base64,{inner}\" width=\"9\" height=\"9\"/>"
        ));
    }
    let long = "x".repeat(20_000);
    vec![
        picture("svg-doubling", "b.svg", svg(&doubled)),
        picture(
            "svg-patterns",
            "b.svg",
            svg(&format!("{patterns}<rect width=\"9\" height=\"9\" fill=\"url(#p30)\"/>")),
        ),
        picture(
            "svg-mask-cycle",
            "b.svg",
            svg(
                "<mask id=\"m\"><g mask=\"url(#n)\"><path d=\"M0 0H9V9\"/></g></mask><mask id=\"n\"><g mask=\"url(#m)\"/></mask><rect mask=\"url(#m)\" width=\"9\" height=\"9\"/>",
            ),
        ),
        picture("svg-blur", "b.svg", filter("<feGaussianBlur stdDeviation=\"1e6\"/>")),
        picture(
            "svg-turbulence",
            "b.svg",
            filter("<feTurbulence numOctaves=\"100000\" baseFrequency=\"0.5\"/>"),
        ),
        picture("svg-morphology", "b.svg", filter("<feMorphology radius=\"100000\"/>")),
        picture("svg-image-bomb", "b.svg", svg(&bomb)),
        picture("svg-in-svg", "b.svg", nested),
        picture(
            "svg-script",
            "b.svg",
            svg(
                "<script>while(1);</script><style>@import url(http://example.org/a.css); * {background: url(file:///etc/passwd)}</style><foreignObject><iframe src=\"http://example.org\"/></foreignObject><rect width=\"9\" height=\"9\" onload=\"x()\"/>",
            ),
        ),
        picture(
            "svg-style",
            "b.svg",
            svg(&format!(
                "<style>{}</style><rect width=\"9\" height=\"9\"/>",
                ".a .b > * { fill: red }".repeat(500 * large)
            )),
        ),
        picture("svg-word", "b.svg", svg(&format!("<text font-size=\"1\">{long}</text>"))),
        picture(
            "svg-letters",
            "b.svg",
            svg("<text font-size=\"1\">\u{e000}\u{378}\u{1f9ff} &#xE001;&#x378;</text>"),
        ),
        picture(
            "svg-numbers",
            "b.svg",
            svg(
                "<path d=\"M1e38 -1e38 L NaN inf L 9999999999 1e999 A 1e30 1e30 0 0 0 1 1\" stroke=\"red\" stroke-width=\"1e30\"/><rect width=\"1e38\" height=\"1e38\" transform=\"scale(1e20)\"/>",
            ),
        ),
        picture(
            "svg-dashes",
            "b.svg",
            svg("<path d=\"M0 0H1e6\" stroke=\"red\" stroke-dasharray=\"0.0001\"/>"),
        ),
        picture(
            "svg-clips",
            "b.svg",
            svg(&format!(
                "{}<rect width=\"9\" height=\"9\"/>{}",
                "<g opacity=\"0.9\">".repeat(200),
                "</g>".repeat(200)
            )),
        ),
        picture(
            "svg-title",
            "b.svg",
            svg(
                "<title>\u{202e}x</title><desc>]]></desc><a href=\"javascript:alert(1)\"><rect width=\"9\" height=\"9\"/></a>",
            ),
        ),
        picture(
            "svg-utf16",
            "b.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'/>"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>(),
        ),
        picture(
            "svg-view",
            "b.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e-30 1e30\"><rect width=\"9\" height=\"9\"/></svg>",
        ),
    ]
}

fn pictures(large: usize) -> Vec<Hostile> {
    let side = 200;
    let photograph = super::pictures::noise(side, side);
    let jpeg = super::pictures::jpeg(&photograph);
    let png = super::pictures::png(&photograph.clone().into());
    let chunk = |name: &[u8; 4], body: &[u8]| super::pictures::chunk(name, body);
    // Behind the header, which takes 8 + 25 bytes.
    let spliced = |chunks: &[u8]| [&png[..33], chunks, &png[33..]].concat();
    let zeros = super::pictures::deflated_zeros(64 << 20);
    let profile = [b"x\0\0".as_slice(), &zeros].concat();
    let texts = chunk(b"tEXt", b"k\0v").repeat(2000 * large);
    let exif_cycle = [
        b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08".as_slice(),
        b"\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08",
    ]
    .concat();
    let mut many = Hostile { name: "pixels-many", text: String::new(), files: Vec::new() };
    for n in 0..500 * large {
        let _ = write!(many.text, "![p{n}](p{n}.png)\n\n");
        let pixel = image::RgbImage::from_pixel(1, 1, image::Rgb([(n % 256) as u8, 0, 0]));
        many.files.push((format!("p{n}.png"), super::pictures::png(&pixel.into())));
    }
    let thin = image::GrayImage::from_fn(1, 30_000, |_, y| image::Luma([(y % 256) as u8]));
    vec![
        many,
        picture("png-profile", "b.png", spliced(&chunk(b"iCCP", &profile))),
        picture("png-text-bomb", "b.png", spliced(&chunk(b"zTXt", &profile))),
        picture("png-texts", "b.png", spliced(&texts)),
        picture("png-length", "b.png", spliced(b"\xff\xff\xff\xfftEXtx")),
        picture("png-palette-none", "b.png", super::pictures::png_header(16, 16, 8, 3)),
        picture("png-thin", "b.png", super::pictures::png(&thin.into())),
        picture("jpeg-cut", "b.jpg", &jpeg[..jpeg.len() / 2]),
        picture("jpeg-header", "b.jpg", &jpeg[..jpeg.len().min(300)]),
        picture("jpeg-exif-cycle", "b.jpg", [&jpeg[..2], &exif_cycle, &jpeg[2..]].concat()),
        picture(
            "jpeg-notes",
            "b.jpg",
            [&jpeg[..2], &b"\xff\xfe\xff\xffx".repeat(3), &jpeg[2..]].concat(),
        ),
        picture("jpeg-huge", "b.jpg", super::pictures::jpeg_of_size(&jpeg, 65_500, 65_500)),
        picture("gif-animated", "b.gif", super::pictures::gif(20 * large)),
        picture("webp-animated", "b.webp", super::pictures::webp_animated(20 * large)),
        picture("png-named-jpeg", "b.jpg", png.clone()),
        picture("text-named-png", "b.png", "#!/bin/sh\nrm -rf /\n"),
        picture("pdf-named-png", "b.png", "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n"),
        picture("nothing-named-png", "b.png", ""),
    ]
}

fn data(large: usize) -> Vec<Hostile> {
    let rows = 10_000 * large;
    let works = 1000 * large;
    let works = numbered(works, |n| {
        format!("@book{{k{n}, title = {{T {n}}}, author = {{A, B and C, D}}, year = 2000}}\n")
    });
    vec![
        chart("chart-rows", "bars", format!("x,y\n{}", numbered(rows, |n| format!("a{n},{n}\n")))),
        chart("chart-lines", "lines", format!("x,y\n{}", numbered(rows, |n| format!("{n},{n}\n")))),
        chart("chart-slices", "shares", format!("x,y\n{}", "a,1\n".repeat(rows))),
        chart("chart-nan", "lines", "x,y\na,NaN\nb,inf\nc,-inf\nd,1e308\ne,-1e308\nf,-0\n".into()),
        chart("chart-extreme", "bars", "x,y\na,1e308\nb,1.7e308\nc,-1.7e308\n".into()),
        chart("chart-tiny", "lines", "x,y\na,1e-320\nb,2e-320\n".into()),
        chart("chart-negative", "shares", "x,y\na,-5\nb,5\nc,-1\n".into()),
        chart("chart-sum", "shares", "x,y\na,1e308\nb,1e308\nc,1e308\n".into()),
        chart(
            "chart-columns",
            "bars",
            format!("x{}\na{}\n", ",y".repeat(500 * large), ",1".repeat(500 * large)),
        ),
        chart("chart-ragged", "bars", "x,y\na\nb,1,2,3\n\"open\n".into()),
        chart("chart-word", "bars", format!("x,y\n{},1\n", "é".repeat(20_000))),
        chart("chart-empty", "bars", String::new()),
        with(
            "works-many",
            &numbered(1000 * large, |n| format!("[@k{n}] ")),
            "references.bib",
            works.clone(),
        ),
        with("works-unused", "[@k1]\n", "references.bib", works),
        with(
            "works-crossref",
            "[@a] [@b]\n",
            "references.bib",
            "@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}\n",
        ),
        with(
            "works-string",
            "[@a]\n",
            "references.bib",
            format!(
                "{}@book{{a, title = s30}}\n",
                numbered(30, |n| format!("@string{{s{} = s{n} # s{n}}}\n", n + 1))
                    + "@string{s0 = {ha}}\n"
            ),
        ),
        with(
            "works-parent",
            "[@a]\n",
            "references.yml",
            format!(
                "a:\n{}",
                numbered(300, |n| {
                    let pad = "  ".repeat(n + 1);
                    format!("{pad}type: article\n{pad}title: T\n{pad}parent:\n")
                })
            ),
        ),
    ]
}

fn structure(large: usize) -> Vec<Hostile> {
    let quoted = "> | a[^1] | b[^2] |\n> |---|---|\n> | x[^3] | y[^1] |\n\n\
        [^1]: > quoted[^2]\n\n    | t[^3] |\n    |---|\n    | u[^4] |\n\n[^2]: - item[^3]\n\n[^3]: `c`[^4]\n\n\
        [^4]: [link](#x) ![i](n.png)[^1]\n";
    let six = |n: usize| format!("{} Heading {n}\n\nWords.\n\n", "#".repeat(n % 6 + 1));
    let many_notes = numbered(500 * large, |n| format!("[^{n}]: N.\n"));
    let marks = numbered(500 * large, |n| format!("[^{n}]"));
    let cells = |n: usize| format!("| {} |\n", vec!["v"; n].join(" | "));
    vec![
        text("notes-everywhere", quoted),
        text("notes-in-heading", format!("## H{marks}\n\n{many_notes}")),
        text("notes-in-cell", format!("| a |\n|---|\n| x{marks} |\n\n{many_notes}")),
        text(
            "notes-in-caption",
            format!("| a |\n|---|\n| x |\n\n: Caption[^1] {{#t}}\n\n[^1]: N.\n"),
        ),
        text("headings-six", numbered(300 * large, six)),
        text("headings-down", numbered(100, |n| format!("{} H\n\n", "#".repeat(6 - n % 6)))),
        text(
            "nest-tables",
            format!("{}x{}\n", "<table><tr><td>".repeat(200), "</td></tr></table>".repeat(200)),
        ),
        text("nest-terms-deep", numbered(500, |n| format!("{0}T\n{0}: D\n\n", "    ".repeat(n)))),
        text("nest-mixed", numbered(100, |n| format!("{}{}\n", "> - 1. ".repeat(n), "x"))),
        text(
            "nest-callout-table",
            format!("{}| a |\n{0}|---|\n{0}| b |\n", "> [!NOTE]\n> ".repeat(1)),
        ),
        text(
            "table-square",
            format!(
                "{}{}{}",
                cells(60),
                cells(60).replace('v', "---"),
                cells(60).repeat(50 * large)
            ),
        ),
        text(
            "table-columns",
            format!("{}{}", cells(2000 * large), cells(2000 * large).replace('v', "---")),
        ),
        text("table-empty", format!("|  |  |\n|--|--|\n{}", "|  |  |\n".repeat(1000 * large))),
        text(
            "references-cycle",
            "## A {#a}\n\n[](#b)\n\n## [](#a) {#b}\n\n[x](#x){#x} [](#c)\n\n## C [](#c) {#c}\n",
        ),
        text("abbreviations", "*[A]: B\n*[B]: A\n*[HTML]: HTML of HTML\n\nA B HTML A.\n"),
        text("numbers-start", "999999999. a\n1000000000. b\n\n0. c\n\n18446744073709551616. d\n"),
        text("formula-long", format!("$${}$$\n", "x^{2}_{i} + \\alpha ".repeat(600 * large))),
        text(
            "formula-nested",
            format!("$${}x{}$$\n", "\\sqrt{\\left(".repeat(300), "\\right)}".repeat(300)),
        ),
        text(
            "formula-matrix",
            format!(
                "$$\\begin{{matrix}}{}\\end{{matrix}}$$\n",
                "a & b & c \\\\ ".repeat(300 * large)
            ),
        ),
        text("formula-scripts", format!("$x{}$\n", "^{x".repeat(200) + &"}".repeat(200))),
        text(
            "formula-macros",
            "$\\def\\a{\\a\\a}\\a$ $\\newcommand{\\b}{\\b}\\b$ $\\input{/etc/passwd}$ $#panic()$\n",
        ),
    ]
}

fn parsing(large: usize) -> Vec<Hostile> {
    let many = 5000 * large;
    vec![
        text("parse-stars", "*".repeat(many)),
        text("parse-stars-words", "*a **b ***c ".repeat(many / 10)),
        text("parse-underscores", "_a__b ".repeat(many)),
        text("parse-link-open", "[a](".repeat(many)),
        text("parse-link-angle", "[a](<b".repeat(many)),
        text("parse-image-open", "![[]()".repeat(many)),
        text(
            "parse-definitions",
            format!(
                "{}{}",
                numbered(many, |n| format!("[r{n}]: /u{n} 'T'\n")),
                numbered(many, |n| format!("[r{n}] "))
            ),
        ),
        text("parse-notes-open", "[^a".repeat(many)),
        text("parse-angles", "<a <b <".repeat(many)),
        text("parse-comments", "<!-- a -- ".repeat(many)),
        text("parse-cdata", "<![CDATA[ a ]] ".repeat(many)),
        text("parse-dollars", "$a $$b ".repeat(many)),
        text("parse-pipes", format!("{}\n{}\n", "|".repeat(many), "|-".repeat(many))),
        text("parse-quotes-lazy", "> a\nb\n".repeat(many)),
        text("parse-spaces", format!("a{}b\n{}c\n", " ".repeat(many * 10), "\t".repeat(many))),
        text("parse-fences", "```\n~~~\n````\n".repeat(many / 5)),
        text("parse-tildes", "~a ~~b ~~~".repeat(many)),
        text(
            "parse-attributes",
            format!(
                "## A {{{}}}\n\n[x]{{{}}}\n",
                ".c #d k=v ".repeat(many),
                "lang=fr ".repeat(many)
            ),
        ),
        text(
            "parse-lang",
            "[x]{lang=\"\"} [x]{lang=zzzzzzzzzz} [x]{lang=en-US-x-y-z} [x]{lang=\u{202e}ar}\n",
        ),
        text("parse-returns", "a\rb\r\rc\r\n\r\nd\u{2028}e\u{2029}f\u{85}g\u{b}h\u{c}i\n"),
        text(
            "parse-references",
            "&#xD800; &#xDFFF; &#0; &#x110000; &#99999999999; &#xFFFE; &#x1B;[31m &#x202E;x\n",
        ),
        text("parse-cites", "[@ [@@] [-@a; @b, p. 1 ".repeat(many / 5)),
        text(
            "code-markup",
            "#panic() #read(\"/etc/passwd\") #{while true {}} <label> @ref $x$ \\u{1} //c /*d*/\n",
        ),
        text("code-typst", format!("```typ\n{}\n```\n", "#{ [ $ ( ".repeat(many / 10))),
        text("code-shells", format!("```bash\n{}\n```\n", "\"$(`'${a[".repeat(many / 10))),
        text("code-cpp", format!("```cpp\n{}\n```\n", "template<a<b<c(d{R\"x(".repeat(many / 10))),
        text("code-marked", format!("```markdown\n{}\n```\n", "**_`[a](<b ".repeat(many / 10))),
        text("code-unknown", format!("```{}\nx\n```\n", "l".repeat(many))),
    ]
}

/// Writing that typesetting is hard on.
fn scripts(large: usize) -> Vec<Hostile> {
    let zalgo: String = "abcdefgh "
        .chars()
        .flat_map(|c| {
            std::iter::once(c).chain("\u{301}\u{316}\u{334}".repeat(15).chars().collect::<Vec<_>>())
        })
        .collect();
    vec![
        text("zalgo", zalgo.repeat(20 * large)),
        text("arabic-no-space", "مرحبابكم".repeat(500 * large)),
        text("thai-no-space", "สวัสดีครับผม".repeat(500 * large)),
        text("devanagari", "क्ष्म्य त्र्य ".repeat(500 * large)),
        text("rare-scripts", "𒀀𓀀𐎠ᚠ𝒳🂡⠿𠀀ꦀ𞤀 ".repeat(100)),
        text(
            "flags",
            "🇫🇷🇪🇸🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}👍🏽1\u{fe0f}\u{20e3}"
                .repeat(100),
        ),
        text("selectors", "a\u{fe0f}\u{fe0e}\u{e0100}\u{180b}".repeat(500 * large)),
        text("jamo", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1100}\u{1161} ".repeat(300)),
        text(
            "isolates-open",
            format!("{}x\n\n## {}\n", "\u{2067}".repeat(500), "\u{202e}\u{2066}Heading"),
        ),
        text(
            "noncharacters",
            "\u{ffff}\u{fffe}\u{1ffff}\u{10ffff}\u{f8ff}\u{100000} \u{fff9}a\u{fffa}b\u{fffb}\n",
        ),
        text(
            "controls",
            (1..160)
                .filter_map(char::from_u32)
                .filter(|c| c.is_control())
                .map(|c| format!("a{c}b "))
                .collect::<String>(),
        ),
        text("spaces-odd", "a\u{2003}\u{3000}\u{1680}\u{205f}\u{a0}\u{202f}b".repeat(300)),
    ]
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for part in bytes.chunks(3) {
        let value = part.iter().fold(0_u32, |value, byte| value << 8 | u32::from(*byte));
        let value = value << (8 * (3 - part.len()));
        for place in 0..4 {
            if place <= part.len() {
                out.push(char::from(LETTERS[(value >> (18 - 6 * place)) as usize & 63]));
            } else {
                out.push('=');
            }
        }
    }
    out
}
