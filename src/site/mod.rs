//! Floor 11: the publication as a static site.
