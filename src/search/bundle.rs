//! One bundle: the index of some pages in one language.

use super::Page;
use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

/// A file of a bundle: its path within it, with `/`, and its bytes.
pub type File = (String, Vec<u8>);

/// An index could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the search index could not be made: {0}")]
pub struct IndexError(String);

/// Indexes pages of one language.
///
/// # Errors
/// What the indexer says.
pub fn index(language: &str, pages: &[Page]) -> Result<Vec<File>, IndexError> {
    let failed = |error: &dyn std::fmt::Display| IndexError(error.to_string());
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().map_err(|error| failed(&error))?;
    let options = PagefindServiceConfig::builder()
        .keep_index_url(true)
        .force_language(language.to_owned())
        .build();
    let made = runtime.block_on(async {
        let mut index = PagefindIndex::new(Some(options))?;
        for page in pages {
            index.add_html_file(None, Some(page.address.clone()), page.html.clone()).await?;
        }
        index.get_files().await
    });
    let mut files: Vec<File> = made
        .map_err(|error| failed(&error))?
        .into_iter()
        .map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents))
        .filter(|(path, _)| is_needed(path))
        .collect();
    files.sort();
    Ok(files)
}

/// Whether a search needs the file: the library, its worker, the module for the language, and the
/// index. The ready-made widgets are left out.
fn is_needed(path: &str) -> bool {
    matches!(path, "pagefind.js" | "pagefind-worker.js" | "pagefind-entry.json")
        || [".pagefind", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"]
            .iter()
            .any(|ending| path.ends_with(ending))
}
