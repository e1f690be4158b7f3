//! The order of words in a language, for lists that people read. What programs read keeps the order
//! of the series.

use super::Catalog;
use std::cmp::Ordering;

/// The order of words in a language (CLDR's).
#[derive(Debug)]
pub struct Collator(Option<icu::collator::CollatorBorrowed<'static>>);

impl Collator {
    /// Which of two texts comes first.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        // Equal to the language is not equal: the same input gives the same order.
        let order = self.0.as_ref().map(|collator| collator.compare(a, b));
        order.unwrap_or(Ordering::Equal).then_with(|| a.cmp(b))
    }

    /// Sorts what may have a number: by it, and what has none after that, by its name.
    pub fn arrange<T>(&self, items: &mut [T], key: impl Fn(&T) -> (Option<u64>, &str)) {
        items.sort_by(|a, b| {
            let ((a_number, a_name), (b_number, b_name)) = (key(a), key(b));
            match (a_number, b_number) {
                (None, None) => self.compare(a_name, b_name),
                // Two of one number were reported; they stay as they are.
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
        });
    }
}

impl Catalog {
    /// How words are sorted in this language.
    #[must_use]
    pub fn collator(&self) -> Collator {
        let locale = self.format_lang().icu();
        let made = icu::collator::Collator::try_new((&locale).into(), Default::default());
        Collator(made.ok())
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::Locales;

    #[test]
    fn names_stand_where_readers_look_for_them() {
        let locales = Locales::load(&[]).output;
        for (lang, sorted) in [
            ("en", ["apple", "Eau", "Éclair", "École", "pear", "Zoo"]),
            ("fr", ["cote", "coté", "côte", "été", "eux", "Zurich"]),
            // ñ is a letter of its own, after n.
            ("es", ["Ávila", "chubut", "Cuenca", "nube", "ñandú", "oso"]),
        ] {
            let collator = locales.catalog(&lang.parse().unwrap()).collator();
            let mut words = sorted;
            words.reverse();
            words.sort_by(|a, b| collator.compare(a, b));
            assert_eq!(words, sorted, "{lang}");
        }
    }

    #[test]
    fn numbers_come_before_names() {
        let collator = Locales::load(&[]).output.reference().collator();
        let mut items = [(None, "Zoo"), (Some(10), "a"), (None, "École"), (Some(9), "b")];
        collator.arrange(&mut items, |(number, name)| (*number, name));
        assert_eq!(items, [(Some(9), "b"), (Some(10), "a"), (None, "École"), (None, "Zoo")]);
    }
}
