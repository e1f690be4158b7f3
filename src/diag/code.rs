//! The kinds of findings: a stable name each, and how much each matters.

use std::fmt;

/// How much a finding matters, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Info,
    /// The output is made, but a reader may see that something is off.
    Warning,
    /// The file, or the edition made of it, cannot be used as it is.
    Error,
}

impl Severity {
    /// The name in machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal $severity:ident,)*) => {
        /// The kind of a finding. Its name is stable over versions; its explanation is the Fluent
        /// message `explain-NAME`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

        impl Code {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, such as `unknown-key`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much such a finding matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A file or folder that should be there and readable is not.
    Unreadable = "unreadable" Error,
    /// TOML or YAML that does not parse.
    Syntax = "syntax" Error,
    /// A key that means nothing here.
    UnknownKey = "unknown-key" Error,
    /// A front-matter key that is one slip away from a known one.
    SuspectKey = "suspect-key" Warning,
    /// A value of another type than the key takes.
    WrongType = "wrong-type" Error,
    /// A value of the right type that is not among those that make sense.
    WrongValue = "wrong-value" Error,
    /// A key without which nothing can be done.
    MissingKey = "missing-key" Error,
    /// Not a well-formed BCP 47 tag, or not a language of the series.
    UnknownLanguage = "unknown-language" Error,
    /// Not an ISO 3166-1 country code.
    UnknownCountry = "unknown-country" Error,
    /// A theme without a name in the vocabulary.
    UnknownTheme = "unknown-theme" Error,
    /// Two studies with one number.
    DuplicateNumber = "duplicate-number" Error,
    /// Two files that claim the same language of the same study, or names that collide.
    DuplicateName = "duplicate-name" Error,
    /// A study without a file in its source language.
    SourceMissing = "source-missing" Error,
    /// A language version without a title.
    TitleMissing = "title-missing" Warning,
    /// A folder or series without any study.
    NoStudies = "no-studies" Error,
    /// A picture that is not there.
    MediaMissing = "media-missing" Warning,
    /// A picture on the network, which is never fetched.
    MediaRemote = "media-remote" Warning,
    /// A picture outside the folder of the series.
    MediaOutside = "media-outside" Error,
    /// A picture in a format that cannot be printed, or broken.
    MediaUnusable = "media-unusable" Error,
    /// A picture without a description for those who cannot see it.
    AltMissing = "alt-missing" Warning,
    /// A description that is the name of the picture's file.
    AltFilename = "alt-filename" Warning,
    /// A picture with more pixels than are printed.
    MediaLarge = "media-large" Info,
    /// A chart that cannot be drawn from its data.
    ChartData = "chart-data" Error,
    /// A bibliography or citation style that cannot be read.
    BibliographyInvalid = "bibliography-invalid" Error,
    /// A citation of a work that is not in the bibliography.
    CitationUnknown = "citation-unknown" Warning,
    /// A work of the bibliography that nothing refers to.
    ReferenceUnused = "reference-unused" Info,
    /// A reference to a place of the document that does not exist.
    AnchorUnknown = "anchor-unknown" Warning,
    /// Two places of a document with one name.
    AnchorTwice = "anchor-twice" Warning,
    /// A link whose words do not say where it leads.
    LinkText = "link-text" Warning,
    /// A table without names for its columns.
    TableHeadless = "table-headless" Warning,
    /// HTML that has no form in print.
    HtmlDropped = "html-dropped" Warning,
    /// A heading more than one level below the one before it.
    HeadingSkipped = "heading-skipped" Warning,
    /// A heading without words.
    HeadingEmpty = "heading-empty" Warning,
    /// A footnote mark without its note.
    FootnoteUndefined = "footnote-undefined" Warning,
    /// A note that nothing refers to, so it is not printed.
    FootnoteUnused = "footnote-unused" Warning,
    /// A footnote that leads back to itself.
    FootnoteCycle = "footnote-cycle" Error,
    /// A link that cannot be followed from a document.
    LinkUnusable = "link-unusable" Warning,
    /// A colour of the brand that is hard to read.
    ContrastLow = "contrast-low" Warning,
    /// A font family of the brand that is not there.
    FontMissing = "font-missing" Warning,
    /// A character for which no font has a form.
    GlyphMissing = "glyph-missing" Warning,
    /// A control character, dropped.
    ControlCharacter = "control-character" Warning,
    /// A formula that cannot be read.
    MathUnreadable = "math-unreadable" Warning,
    /// Nesting or size beyond what can be set.
    TooDeep = "too-deep" Error,
    /// A Fluent file of the workspace that cannot be used in full.
    LocaleInvalid = "locale-invalid" Error,
    /// A message that a locale lacks.
    MessageMissing = "message-missing" Warning,
    /// A file of the reference that a locale lacks.
    FileMissing = "file-missing" Warning,
    /// A file of a locale that the reference does not have.
    FileObsolete = "file-obsolete" Warning,
    /// A message of a locale that the reference does not have.
    MessageObsolete = "message-obsolete" Warning,
    /// A message that stands twice in a file.
    MessageDuplicate = "message-duplicate" Error,
    /// A term that a locale lacks.
    TermMissing = "term-missing" Warning,
    /// A term of a locale that the reference does not have.
    TermObsolete = "term-obsolete" Warning,
    /// A term that stands twice in a file.
    TermDuplicate = "term-duplicate" Error,
    /// An attribute that a locale's message lacks.
    AttributeMissing = "attribute-missing" Warning,
    /// An attribute that the reference's message does not have.
    AttributeObsolete = "attribute-obsolete" Warning,
    /// An attribute that a message has twice.
    AttributeDuplicate = "attribute-duplicate" Warning,
    /// A message without the value that the reference's has.
    ValueMissing = "value-missing" Error,
    /// A message with a value that the reference's does not have.
    ValueObsolete = "value-obsolete" Warning,
    /// Fluent that does not parse.
    FluentSyntax = "fluent-syntax" Error,
    /// A choice without a default variant.
    DefaultMissing = "default-missing" Error,
    /// A reference to what the locale does not have.
    ReferenceUnknown = "reference-unknown" Error,
    /// References other than the reference locale's.
    ReferenceMissing = "reference-missing" Warning,
    /// References that lead back to where they start.
    ReferenceCycle = "reference-cycle" Error,
    /// A term that does not learn what the term around it was given.
    TermArguments = "term-arguments" Warning,
    /// More placeables than Fluent formats.
    PlaceablesMany = "placeables-many" Error,
    /// A variable of the reference that a locale does not use.
    VariableMissing = "variable-missing" Warning,
    /// A variable that the program does not give to the message.
    VariableUnknown = "variable-unknown" Error,
    /// One variable in the place of another.
    VariableWrong = "variable-wrong" Error,
    /// A comment that is wrong about the variables.
    VariableComment = "variable-comment" Warning,
    /// A function that does not exist.
    FunctionUnknown = "function-unknown" Error,
    /// A value that is formatted otherwise than in the reference.
    FunctionMissing = "function-missing" Warning,
    /// Options other than the reference's.
    OptionDifferent = "option-different" Warning,
    /// A choice of the reference that a locale does not make.
    SelectorMissing = "selector-missing" Warning,
    /// A choice by a value that is known only when the page is laid out.
    SelectorLate = "selector-late" Error,
    /// A plural form that the language needs.
    PluralMissing = "plural-missing" Warning,
    /// A plural form that the language does not have.
    PluralForeign = "plural-foreign" Warning,
    /// A variant that a choice has twice.
    VariantDuplicate = "variant-duplicate" Warning,
    /// A variant that is never chosen.
    VariantUnknown = "variant-unknown" Warning,
    /// A text of nothing but white space.
    ValueBlank = "value-blank" Warning,
    /// A text in the words of the reference.
    ValueUntranslated = "value-untranslated" Info,
    /// A text longer than its place.
    ValueTooLong = "value-too-long" Warning,
    /// Numbers other than the reference's.
    NumbersDifferent = "numbers-different" Warning,
    /// Web or mail addresses other than the reference's.
    AddressDifferent = "address-different" Warning,
    /// HTML other than the reference's.
    MarkupDifferent = "markup-different" Warning,
    /// A byte order mark.
    ByteOrderMark = "byte-order-mark" Warning,
    /// Line ends of two kinds.
    LineEnds = "line-ends" Info,
    /// A character without width that has no business where it is.
    HiddenCharacter = "hidden-character" Warning,
    /// A mark that changes the direction of the text around it.
    BidiCharacter = "bidi-character" Error,
    /// The sign for a character that was lost.
    ReplacementCharacter = "replacement-character" Warning,
    /// A message that was taken from another language than the one asked for.
    MessageFallback = "message-fallback" Info,
    /// A message that nothing asks for.
    MessageUnused = "message-unused" Warning,
    /// A message that code or a template asks for and that does not exist.
    MessageUndefined = "message-undefined" Error,
    /// A message that nothing asks for, or one asked for that does not exist.
    MessageUnknown = "message-unknown" Warning,
    /// A message that could not be formatted.
    MessageBroken = "message-broken" Error,
    /// A text that does not keep a rule of its language's typography.
    Typography = "typography" Info,
    /// A ledger that is damaged.
    LedgerInvalid = "ledger-invalid" Error,
    /// A ledger written by a later version.
    LedgerFormat = "ledger-format" Error,
    /// The typesetter refused the document.
    TypesetFailed = "typeset-failed" Error,
    /// The typesetter had doubts.
    TypesetWarning = "typeset-warning" Warning,
    /// Setting the document took longer than allowed.
    RenderDeadline = "render-deadline" Error,
    /// The process that set the document ended without a result.
    RenderDied = "render-died" Error,
    /// A published file that is not what was published.
    PublicationDamaged = "publication-damaged" Error,
    /// A template of the site that cannot be used.
    SiteTemplate = "site-template" Error,
    /// The site has no address, so what needs one is left out.
    SiteAddress = "site-address" Info,
}

impl Code {
    /// Whether such a finding says that a locale lacks something.
    #[must_use]
    pub fn is_missing(self) -> bool {
        matches!(
            self,
            Self::FileMissing
                | Self::MessageMissing
                | Self::TermMissing
                | Self::AttributeMissing
                | Self::ValueMissing
        )
    }

    /// Finds a kind by its stable name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
