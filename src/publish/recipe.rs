//! What an edition is made from, told without making it: where that is the same as last time, the
//! edition is the same, and so is its key.
//!
//! Of the disk, an edition depends on what was read while it was made, which [`read::traced`] tells;
//! of the rest, on the values it is made of. An edition of which there was something to say has no
//! recipe: it is made again, so that it is said again.

use super::inputs::{BUILD, Inputs};
use super::manifest::Foreign;
use super::plan::Item;
use super::renderer::Renderer;
use super::state;
use super::store::{Rendered, Store};
use crate::edition::Edition;
use crate::study::{Series, Study};
use crate::text::{Digest, read};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

/// What is remembered of an edition that was made and of which there was nothing to say.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Recipe {
    /// The digest of all that it was made from.
    digest: String,
    /// The files that were read, or looked for in vain: relative to the series, with `/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reads: Vec<String>,
    /// Its title.
    pub(super) title: String,
    /// How much of it stands in the language of the original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) foreign: Option<Foreign>,
}

/// An edition that would be made again as it was.
pub(super) struct Kept {
    /// The key that it was made under.
    pub(super) key: Digest,
    /// What tells it.
    pub(super) recipe: Recipe,
}

impl Kept {
    /// What was rendered then, if the store has all of it and there was nothing to say.
    pub(super) fn found(&self, store: &Store<'_>, renderer: Renderer<'_>) -> Option<Rendered> {
        let rendered = store.get(&self.key)?;
        let whole = renderer.suffices(&rendered) && rendered.findings.is_empty();
        whole.then(|| renderer.asked_for(rendered))
    }
}

/// Writes recipes and reads them.
pub(super) struct Recipes<'a> {
    inputs: &'a Inputs,
    /// What all editions share.
    shared: Digest,
    /// What all editions of a study share.
    studies: BTreeMap<&'a str, Digest>,
    /// The folder of the series, as it was named and as the system names it.
    roots: Vec<PathBuf>,
}

impl<'a> Recipes<'a> {
    pub(super) fn new(series: &'a Series, renderer: Renderer<'_>, inputs: &'a Inputs) -> Self {
        let workers = renderer.workers.identity();
        let shared = (BUILD, inputs.locales(), workers, renderer.template, series.identity());
        let of_study = |study: &'a Study| {
            let versions = study.versions.iter();
            let versions: Vec<String> =
                versions.map(|(lang, version)| format!("{lang} {}", version.identity())).collect();
            (study.slug.as_str(), Digest::of_value(&(study.identity(), versions)))
        };
        Self {
            inputs,
            shared: Digest::of_value(&shared),
            studies: series.studies.par_iter().map(of_study).collect(),
            roots: std::iter::once(series.root.clone())
                .chain(read::resolved(&series.root))
                .collect(),
        }
    }

    fn digest(&self, item: &Item<'_>, reads: &[String]) -> String {
        let study = self.studies.get(item.study.slug.as_str());
        let reads: Vec<Digest> = reads.iter().map(|path| self.inputs.study(path)).collect();
        let own = (item.lang.to_string(), format!("{:?}", item.rendition));
        Digest::of_value(&(self.shared, study, own, reads)).to_string()
    }

    /// The recipe of an edition that was just made, with the paths that were asked for meanwhile;
    /// nothing if one of them is not among the inputs, so that a change of it would not be seen.
    pub(super) fn of(
        &self,
        item: &Item<'_>,
        edition: &Edition,
        asked: &BTreeSet<PathBuf>,
    ) -> Option<Recipe> {
        let mut reads =
            asked.iter().map(|path| self.relative(path)).collect::<Option<Vec<String>>>()?;
        reads.sort();
        reads.dedup();
        Some(Recipe {
            digest: self.digest(item, &reads),
            reads,
            title: edition.face.title.clone(),
            foreign: Foreign::of(edition),
        })
    }

    /// What is remembered of an edition, if one made now would be the same.
    pub(super) fn kept(&self, item: &Item<'_>, last: &state::Edition) -> Option<Kept> {
        let recipe = last.recipe.as_ref()?;
        if self.digest(item, &recipe.reads) != recipe.digest {
            return None;
        }
        Some(Kept { key: last.key.parse().ok()?, recipe: recipe.clone() })
    }

    fn relative(&self, path: &Path) -> Option<String> {
        let inside = self.roots.iter().find_map(|root| path.strip_prefix(root).ok())?;
        let parts = inside.components().map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        });
        let inside = parts.collect::<Option<Vec<&str>>>()?.join("/");
        // What is there but too deep to be listed would never be seen to change.
        (self.inputs.has(&inside) || !read::is_file(path)).then_some(inside)
    }
}
