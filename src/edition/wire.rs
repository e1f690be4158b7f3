//! How the shared parts of an edition travel to a worker process and back.
//!
//! Editions and the document model derive serde for this pipe alone, whose two ends are the same
//! program. Nothing in this form is ever stored.

/// Bytes as one string of bytes rather than a list of numbers.
pub(super) mod bytes {
    use serde::{Deserialize as _, Deserializer, Serializer};
    use serde_bytes::ByteBuf;
    use std::sync::Arc;

    pub(in crate::edition) fn serialize<S: Serializer>(
        bytes: &Arc<[u8]>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(bytes)
    }

    pub(in crate::edition) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Arc<[u8]>, D::Error> {
        ByteBuf::deserialize(deserializer).map(|bytes| bytes.into_vec().into())
    }
}

/// A source file as its name and text. Where it lies is nobody's business there: the same edition
/// has the same form wherever its workspace is.
pub(super) mod file {
    use crate::text::SourceFile;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};
    use std::sync::Arc;

    pub(in crate::edition) fn serialize<S: Serializer>(
        file: &Arc<SourceFile>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        (file.name(), file.text()).serialize(serializer)
    }

    pub(in crate::edition) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Arc<SourceFile>, D::Error> {
        let (path, text) = <(String, String)>::deserialize(deserializer)?;
        Ok(Arc::new(SourceFile::new(path, text)))
    }
}

/// The same for a file that may not be there.
pub(super) mod maybe_file {
    use crate::text::SourceFile;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};
    use std::sync::Arc;

    #[expect(clippy::ref_option, reason = "serde gives the field by reference")]
    pub(in crate::edition) fn serialize<S: Serializer>(
        file: &Option<Arc<SourceFile>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        file.as_ref().map(|file| (file.name(), file.text())).serialize(serializer)
    }

    pub(in crate::edition) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Arc<SourceFile>>, D::Error> {
        let file = Option::<(String, String)>::deserialize(deserializer)?;
        Ok(file.map(|(path, text)| Arc::new(SourceFile::new(path, text))))
    }
}
