//! The files for servers and spreadsheets: security headers, robots, the catalogue as CSV.

use super::Input;
use super::address::Address;
use super::shelf::Shelf;

/// What a page may load: itself. `frame-ancestors` only works as a header, so it is not repeated in
/// the pages.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// `_headers`, as static hosts read it: what a page may load and run, and how long files stay.
pub(super) fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n\n\
         /media/*\n  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; \
         sandbox\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         /assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}

/// `robots.txt`: everything may be read.
pub(super) fn robots(base: Option<&str>) -> String {
    let map = base.map_or_else(String::new, |base| format!("\nSitemap: {base}sitemap.xml\n"));
    format!("User-agent: *\nDisallow:\n{map}")
}

/// The catalogue as a table: one line for a study in a language.
pub(super) fn table(input: &Input<'_>, shelf: &Shelf<'_>) -> Vec<u8> {
    let base = input.series.base_url.as_deref();
    let address = |address: Address| match base {
        Some(base) => address.absolute(base),
        None => address.path(),
    };
    let mut out = csv::Writer::from_writer(Vec::new());
    let head = [
        "study",
        "number",
        "language",
        "source",
        "availability",
        "planned",
        "title",
        "country",
        "themes",
        "sdgs",
        "authors",
        "date",
        "page",
        "pdf",
        "bytes",
        "pages",
        "licence",
        "doi",
        "withdrawn",
        "reason",
    ];
    let _ = out.write_record(head);
    for row in shelf.rows.iter().filter(|row| row.has_page()) {
        let study = row.study;
        for (lang, offer) in &row.offers {
            let title = row.titles.get(lang);
            let file = title.and_then(|title| title.file);
            let planned = match offer {
                super::shelf::Offer::Soon(Some(date)) => date.clone(),
                _ => String::new(),
            };
            let withdrawal = title.and_then(super::shelf::Title::withdrawal);
            let numbers: Vec<String> = study.sdgs.iter().map(u64::to_string).collect();
            let _ = out.write_record([
                inert(&study.slug),
                study.number.map(|number| number.to_string()).unwrap_or_default(),
                lang.to_string(),
                study.source.to_string(),
                offer.name().to_owned(),
                planned,
                inert(title.map(|title| title.face.title.as_str()).unwrap_or_default()),
                study.country.map(|code| code.to_string()).unwrap_or_default(),
                study.themes.join("; "),
                numbers.join("; "),
                inert(&title.map(|title| title.face.authors.join("; ")).unwrap_or_default()),
                title.and_then(|title| title.date()).unwrap_or_default().to_owned(),
                title.map(|title| address(title.address())).unwrap_or_default(),
                file.map(|file| address(Address::file(&file.path))).unwrap_or_default(),
                file.map(|file| file.bytes.to_string()).unwrap_or_default(),
                file.map(|file| file.pages.to_string()).unwrap_or_default(),
                study
                    .licence
                    .as_ref()
                    .or(input.series.licence.as_ref())
                    .cloned()
                    .unwrap_or_default(),
                study.doi.get(*lang).cloned().unwrap_or_default(),
                withdrawal.and_then(|w| w.date.clone()).unwrap_or_default(),
                inert(withdrawal.map(|w| w.reason.as_str()).unwrap_or_default()),
            ]);
        }
    }
    out.into_inner().unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula (OWASP, CSV injection).
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
