//! Days, for counting how long something has been so.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, counted from 1 January 1970.
///
/// ```
/// use polyfolio::study::Day;
/// let day: Day = "2026-02-27".parse().unwrap();
/// assert_eq!(day.after(2).to_string(), "2026-03-01");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// The day of a time in seconds since 1970, by universal time.
    #[must_use]
    pub fn of_seconds(seconds: i64) -> Self {
        Self(seconds.div_euclid(86_400))
    }

    /// So many days later.
    #[must_use]
    pub fn after(self, days: u32) -> Self {
        Self(self.0.saturating_add(i64::from(days)))
    }

    /// The last day that an ISO 8601 date, month or year may mean: who says only `2026-03` may mean
    /// the 31st. A time after the date is left out.
    #[must_use]
    pub fn last_of(text: &str) -> Option<Self> {
        let date = text.split(['T', ' ']).next().unwrap_or_default();
        let mut parts = date.splitn(3, '-');
        let year: i64 = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| number(part, 2));
        let day = parts.next().map(|part| number(part, 2));
        let (month, day) = match (month, day) {
            (None, _) => (12, 31),
            (Some(month), None) => (month?, length(year, month?)?),
            (Some(month), Some(day)) => (month?, day?),
        };
        (1..=length(year, month)?).contains(&day).then(|| Self::of_civil(year, month, day))
    }

    /// Days from the civil date: whole eras of 400 years, years that begin in March.
    fn of_civil(year: i64, month: i64, day: i64) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }
}

fn number(text: &str, digits: usize) -> Option<i64> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// How many days a month has.
fn length(year: i64, month: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    Some(match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    })
}

impl FromStr for Day {
    type Err = &'static str;

    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let whole = text.len() == 10;
        Self::last_of(text).filter(|_| whole).ok_or("YYYY-MM-DD")
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_count_as_the_calendar_does() {
        assert_eq!(Day::of_seconds(0).to_string(), "1970-01-01");
        assert_eq!(Day::of_seconds(-1).to_string(), "1969-12-31");
        // Every day of 1,200 years is the day after the one before.
        let mut day = Day::last_of("1599-12-31").unwrap();
        let mut last = day.to_string();
        for _ in 0..438_000 {
            day = day.after(1);
            let text = day.to_string();
            assert!(text > last, "{last} {text}");
            assert_eq!(text.parse(), Ok(day));
            last = text;
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for (text, last) in [
            ("2024-02", Some("2024-02-29")),
            ("2026", Some("2026-12-31")),
            ("2026-03-07T12:00:00Z", Some("2026-03-07")),
            ("2026-02-29", None),
            ("2026-13", None),
            ("2026-1-1", None),
            ("spring", None),
            ("", None),
        ] {
            let found = Day::last_of(text).map(|day| day.to_string());
            assert_eq!(found.as_deref(), last, "{text}");
        }
    }
}
