//! Files elsewhere: a folder, S3, Google Cloud Storage, Azure. Through `object_store`; nothing of it
//! shows outside.
//!
//! **Invariant:** credentials come from whoever opens a store, never from the environment, which only
//! the command line reads.

use super::links::decode;
use super::write::WriteError;
use object_store::aws::AmazonS3Builder;
use object_store::azure::MicrosoftAzureBuilder;
use object_store::gcp::GoogleCloudStorageBuilder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{Attribute, Attributes, ObjectStore, ObjectStoreExt as _, PutMode, PutOptions};
use std::path::PathBuf;

/// A store could not be used.
#[derive(Debug, thiserror::Error)]
pub enum RemoteError {
    /// The address is of no kind that is known.
    #[error("`{0}` is no address of a store")]
    Address(String),
    /// What the store said.
    #[error("{path}: {reason}")]
    Failed {
        /// The file.
        path: String,
        /// Why, in the store's words.
        reason: String,
    },
    /// A local file could not be read or written on the way.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// What a web server should say of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Headers {
    pub(super) content_type: &'static str,
    pub(super) cache: &'static str,
    pub(super) language: Option<String>,
}

/// A place for files, by `/`-separated paths.
#[derive(Debug)]
pub struct Remote {
    runtime: tokio::runtime::Runtime,
    store: Box<dyn ObjectStore>,
    prefix: Key,
    /// Where the files lie, if on this machine.
    folder: Option<PathBuf>,
    address: String,
}

/// The kinds of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Folder,
    S3,
    Google,
    Azure,
}

fn scheme(address: &str) -> Option<(Scheme, &str)> {
    let Some((scheme, rest)) = address.split_once("://") else {
        return Some((Scheme::Folder, address));
    };
    match scheme {
        // RFC 8089: with an empty host, or this one.
        "file" => Some((Scheme::Folder, rest.strip_prefix("localhost").unwrap_or(rest))),
        "s3" | "s3a" => Some((Scheme::S3, rest)),
        "gs" => Some((Scheme::Google, rest)),
        "az" | "azure" | "abfs" | "abfss" => Some((Scheme::Azure, rest)),
        _ => None,
    }
}

impl Remote {
    /// Opens a store: a folder, `file://`, `s3://bucket/path`, `gs://bucket/path` or
    /// `az://container/path`. `options` are settings by the names of the environment variables that
    /// the stores' own tools know (`AWS_ENDPOINT`, …).
    ///
    /// # Errors
    /// If the address makes no sense, a setting is missing, or the folder cannot be made.
    pub fn open(address: &str, options: &[(String, String)]) -> Result<Self, RemoteError> {
        let no_address = || RemoteError::Address(address.to_owned());
        let failed = |error: object_store::Error| RemoteError::Failed {
            path: address.to_owned(),
            reason: error.to_string(),
        };
        let (scheme, rest) = scheme(address).ok_or_else(no_address)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|e| RemoteError::Failed { path: address.to_owned(), reason: e.to_string() })?;
        let options = || options.iter().map(|(key, value)| (key.to_ascii_lowercase(), value));
        let url = address.trim_end_matches('/');
        let mut folder = None;
        let store: Box<dyn ObjectStore> = match scheme {
            Scheme::Folder => {
                let is_address = address.contains("://");
                // Of a folder on another host nothing is known.
                if is_address && !rest.starts_with('/') {
                    return Err(no_address());
                }
                let path = if is_address { decode(rest) } else { rest.to_owned() };
                let path = PathBuf::from(path);
                super::write::make_folder(&path)?;
                let store = LocalFileSystem::new_with_prefix(&path).map_err(failed)?;
                folder = Some(path);
                Box::new(store)
            }
            Scheme::S3 => {
                let builder = AmazonS3Builder::new().with_url(url);
                let builder = options().fold(builder, |builder, (key, value)| match key.parse() {
                    Ok(key) => builder.with_config(key, value),
                    Err(_) => builder,
                });
                Box::new(builder.build().map_err(failed)?)
            }
            Scheme::Google => {
                let builder = GoogleCloudStorageBuilder::new().with_url(url);
                let builder = options().fold(builder, |builder, (key, value)| match key.parse() {
                    Ok(key) => builder.with_config(key, value),
                    Err(_) => builder,
                });
                Box::new(builder.build().map_err(failed)?)
            }
            Scheme::Azure => {
                let builder = MicrosoftAzureBuilder::new().with_url(url);
                let builder = options().fold(builder, |builder, (key, value)| match key.parse() {
                    Ok(key) => builder.with_config(key, value),
                    Err(_) => builder,
                });
                Box::new(builder.build().map_err(failed)?)
            }
        };
        let prefix = match scheme {
            Scheme::Folder => "",
            _ => rest.split_once('/').map(|(_, path)| path).unwrap_or_default(),
        };
        let prefix = Key::parse(prefix).map_err(|_| no_address())?;
        Ok(Self { runtime, store, prefix, folder, address: url.to_owned() })
    }

    /// Where it is.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    fn key(&self, path: &str) -> Key {
        path.split('/').fold(self.prefix.clone(), |key, part| key.join(part))
    }

    fn failed(&self, path: &str, error: &object_store::Error) -> RemoteError {
        RemoteError::Failed { path: format!("{}/{path}", self.address), reason: error.to_string() }
    }

    /// Where a file lies on this machine, if the store is a folder.
    pub(super) fn local(&self, path: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(path))
    }

    /// The size of a file; nothing if it is not there.
    pub(super) fn size(&self, path: &str) -> Result<Option<u64>, RemoteError> {
        match self.runtime.block_on(self.store.head(&self.key(path))) {
            Ok(meta) => Ok(Some(meta.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.failed(path, &error)),
        }
    }

    /// A whole file; nothing if it is not there.
    pub(super) fn get(&self, path: &str) -> Result<Option<Vec<u8>>, RemoteError> {
        let key = self.key(path);
        let got = self.runtime.block_on(async { self.store.get(&key).await?.bytes().await });
        match got {
            Ok(bytes) => Ok(Some(bytes.into())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.failed(path, &error)),
        }
    }

    /// Puts a file whose name is the digest of its bytes. If one is there in full size, it stays.
    pub(super) fn create(&self, path: &str, bytes: &[u8]) -> Result<(), RemoteError> {
        let options = PutOptions { mode: PutMode::Create, ..PutOptions::default() };
        let key = self.key(path);
        let put = self.store.put_opts(&key, bytes.to_vec().into(), options);
        match self.runtime.block_on(put) {
            Ok(_) => Ok(()),
            Err(object_store::Error::AlreadyExists { .. })
                if self.size(path)? == Some(bytes.len() as u64) =>
            {
                Ok(())
            }
            // Torn, or a store that cannot create conditionally.
            Err(
                object_store::Error::AlreadyExists { .. }
                | object_store::Error::NotImplemented { .. },
            ) => self.put(path, bytes, None),
            Err(error) => Err(self.failed(path, &error)),
        }
    }

    /// Puts a file, over another if need be.
    pub(super) fn put(
        &self,
        path: &str,
        bytes: &[u8],
        headers: Option<&Headers>,
    ) -> Result<(), RemoteError> {
        let mut attributes = Attributes::new();
        // A folder has no place for headers; the web server in front of it knows its own.
        if let Some(headers) = headers.filter(|_| self.folder.is_none()) {
            attributes.insert(Attribute::ContentType, headers.content_type.into());
            attributes.insert(Attribute::CacheControl, headers.cache.into());
            if let Some(language) = &headers.language {
                attributes.insert(Attribute::ContentLanguage, language.clone().into());
            }
        }
        let options = PutOptions { attributes, ..PutOptions::default() };
        let key = self.key(path);
        let put = self.store.put_opts(&key, bytes.to_vec().into(), options);
        self.runtime.block_on(put).map(drop).map_err(|error| self.failed(path, &error))
    }

    /// Removes a file; none there is fine.
    pub(super) fn delete(&self, path: &str) -> Result<(), RemoteError> {
        match self.runtime.block_on(self.store.delete(&self.key(path))) {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.failed(path, &error)),
        }
    }

    /// The names of the files in a folder of the store, sorted.
    pub(super) fn names(&self, folder: &str) -> Result<Vec<String>, RemoteError> {
        let key = self.key(folder);
        let listed = self.runtime.block_on(self.store.list_with_delimiter(Some(&key)));
        let listed = match listed {
            Ok(listed) => listed.objects,
            Err(object_store::Error::NotFound { .. }) => Vec::new(),
            Err(error) => return Err(self.failed(folder, &error)),
        };
        let mut names: Vec<String> =
            listed.iter().filter_map(|o| o.location.filename().map(str::to_owned)).collect();
        names.sort();
        Ok(names)
    }

    /// Makes what was put last, where that is not the store's own promise.
    pub(super) fn settle(&self) -> Result<(), RemoteError> {
        match &self.folder {
            Some(folder) => Ok(super::folder::sync_tree(folder)?),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_a_store() {
        let dir = tempfile::tempdir().unwrap();
        for (start, written, name) in [
            ("", "a store%20é", "a store%20é"),
            ("file://", "a store é", "a store é"),
            ("file://", "a%20store%20%C3%A9t%c3%a9", "a store été"),
            ("file://localhost", "b", "b"),
        ] {
            let (address, folder) =
                (format!("{start}{}/{written}", dir.path().display()), dir.path().join(name));
            let store = Remote::open(&address, &[]).unwrap();
            assert!(folder.is_dir(), "{address}");
            assert_eq!(store.get("a/b").unwrap(), None);
            assert_eq!(store.names("a").unwrap(), Vec::<String>::new());
            store.create("a/b", b"one").unwrap();
            store.create("a/b", b"two").unwrap();
            assert_eq!(store.get("a/b").unwrap().unwrap(), b"one", "what is there stays");
            store.put("a/b", b"", None).unwrap();
            store.create("a/b", b"two").unwrap();
            assert_eq!(store.get("a/b").unwrap().unwrap(), b"two", "what is torn is replaced");
            assert_eq!(store.size("a/b").unwrap(), Some(3));
            assert_eq!(store.names("a").unwrap(), ["b"]);
            store.delete("a/b").unwrap();
            store.delete("a/b").unwrap();
            assert_eq!(store.size("a/b").unwrap(), None);
        }
        for address in ["ftp://host/x", "s3://", "file://host/x"] {
            assert!(Remote::open(address, &[]).is_err(), "{address}");
        }
    }
}
