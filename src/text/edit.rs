//! Changes to a text as replacements of byte ranges, so that all that is not named stays as it is.

use super::Span;

/// A replacement of some bytes. An empty span inserts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub span: Span,
    /// What comes in their place.
    pub with: String,
}

impl Edit {
    /// A replacement.
    pub fn new(span: Span, with: impl Into<String>) -> Self {
        Self { span, with: with.into() }
    }
}

/// Edits of one text, sorted, none overlapping another.
///
/// ```
/// use polyfolio::text::edit::{Edit, Edits};
/// let mut edits = Edits::default();
/// assert!(edits.add(Edit::new(4..7, "deux")));
/// assert!(!edits.add(Edit::new(5..9, "x")), "part of it is taken");
/// assert!(edits.add(Edit::new(0..0, "> ")));
/// assert_eq!(edits.apply("one two three"), "> one deux three");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits(Vec<Edit>);

impl Edits {
    /// Adds an edit, unless one that is there already changes the same bytes. Two insertions at one
    /// place, and an insertion beside a replacement, are kept in the order in which they came.
    pub fn add(&mut self, edit: Edit) -> bool {
        let at = self.0.partition_point(|other| {
            (other.span.start, other.span.end) <= (edit.span.start, edit.span.end)
        });
        let free_before = at == 0 || self.0[at - 1].span.end <= edit.span.start;
        let free_after = self.0.get(at).is_none_or(|next| edit.span.end <= next.span.start);
        if free_before && free_after {
            self.0.insert(at, edit);
        }
        free_before && free_after
    }

    /// Whether there is nothing to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many edits there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The edits, by place.
    pub fn iter(&self) -> std::slice::Iter<'_, Edit> {
        self.0.iter()
    }

    /// Adds an offset to all places: edits of a part become edits of the whole.
    #[must_use]
    pub fn shifted(mut self, by: usize) -> Self {
        for edit in &mut self.0 {
            edit.span = edit.span.start + by..edit.span.end + by;
        }
        self
    }

    /// The text with all edits made. Edits that do not fit the text (past its end, or inside a
    /// character) are left out.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let added: usize = self.0.iter().map(|edit| edit.with.len()).sum();
        let mut out = String::with_capacity(text.len() + added);
        let mut at = 0;
        for edit in &self.0 {
            if let (Some(kept), Some(_)) =
                (text.get(at..edit.span.start), text.get(edit.span.clone()))
            {
                out.push_str(kept);
                out.push_str(&edit.with);
                at = edit.span.end;
            }
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }
}

impl FromIterator<Edit> for Edits {
    /// Takes edits in order; those that overlap an earlier one are dropped.
    fn from_iter<I: IntoIterator<Item = Edit>>(edits: I) -> Self {
        let mut out = Self::default();
        for edit in edits {
            out.add(edit);
        }
        out
    }
}

impl IntoIterator for Edits {
    type Item = Edit;
    type IntoIter = std::vec::IntoIter<Edit>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_of_coming_does_not_matter_for_places() {
        let make = |order: &[usize]| -> String {
            let all = [Edit::new(0..1, "A"), Edit::new(2..3, ""), Edit::new(4..4, "!")];
            order.iter().map(|&i| all[i].clone()).collect::<Edits>().apply("a b c")
        };
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            assert_eq!(make(&order), "A  !c");
        }
    }

    #[test]
    fn insertions_at_one_place_keep_their_order() {
        let edits: Edits = [Edit::new(1..1, "x"), Edit::new(1..1, "y")].into_iter().collect();
        assert_eq!(edits.apply("ab"), "axyb");
        let beside: Edits = [Edit::new(0..1, "x"), Edit::new(1..1, "y")].into_iter().collect();
        assert_eq!(beside.apply("ab"), "xyb");
    }

    #[test]
    fn overlaps_and_misfits_are_refused() {
        let mut edits = Edits::default();
        assert!(edits.add(Edit::new(2..4, "x")));
        for span in [1..3, 3..3, 3..9, 2..4, 0..9] {
            assert!(!edits.add(Edit::new(span.clone(), "y")), "{span:?}");
        }
        assert_eq!(edits.len(), 1);
        let misfit: Edits = [Edit::new(1..2, "x"), Edit::new(9..9, "y")].into_iter().collect();
        assert_eq!(misfit.apply("é"), "é", "inside a character, past the end");
        assert_eq!(Edits::default().apply("same"), "same");
    }

    #[test]
    fn parts_of_a_whole() {
        let part: Edits = [Edit::new(0..1, "B")].into_iter().collect();
        assert_eq!(part.shifted(2).apply("a b"), "a B");
    }
}
