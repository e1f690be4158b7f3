//! Writes, at build time, one Rust function per message of the reference locale, so that a wrong
//! name or a forgotten argument does not compile; and the list of files that the program carries.
//!
//! The reference locale is the one whose `locale.toml` says `reference = true`. A message's
//! arguments are read from its comment: `# $count (Number) – how many studies`.

#![expect(clippy::disallowed_methods, reason = "a build script reads the sources")]

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    println!("cargo:rerun-if-changed=src/build.rs");
    for path in IDENTITY {
        println!("cargo:rerun-if-changed={path}");
    }
    println!("cargo:rustc-env=POLYFOLIO_BUILD={:016x}", identity(&root));
    write(&out.join("messages.rs"), &messages(&root.join("locales")));
    write(&out.join("embedded.rs"), &embedded(&root));
}

/// All that can change what the program makes of the same input.
const IDENTITY: [&str; 4] = ["src", "locales", "templates", "Cargo.lock"];

/// Tells builds apart whose version is the same: what one build rendered, another renders again.
/// (`DefaultHasher::new` has fixed keys.)
fn identity(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    for path in IDENTITY.iter().flat_map(|path| files(&root.join(path))) {
        path.strip_prefix(root).expect("below the root").hash(&mut hasher);
        fs::read(&path).expect("a readable file").hash(&mut hasher);
    }
    hasher.finish()
}

/// Writes what is new: an old date spares the compiler work.
fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text).expect("OUT_DIR is writable");
    }
}

fn messages(locales: &Path) -> String {
    let mut code = String::new();
    for folder in sorted(locales) {
        let profile = fs::read_to_string(folder.join("locale.toml")).unwrap_or_default();
        if !profile.lines().any(|line| line.trim() == "reference = true") {
            continue;
        }
        for file in sorted(&folder).iter().filter(|f| f.extension().is_some_and(|e| e == "ftl")) {
            let text = fs::read_to_string(file).expect("a readable file");
            let resource = fluent_syntax::parser::parse(text.as_str())
                .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
            for entry in &resource.body {
                if let Entry::Message(message) = entry {
                    let comment =
                        message.comment.as_ref().map(|c| c.content.join("\n")).unwrap_or_default();
                    let place = format!("{}: {}", file.display(), message.id.name);
                    let value =
                        message.value.as_ref().unwrap_or_else(|| panic!("{place}: no value"));
                    write_function(&mut code, &place, message.id.name, &comment, value);
                }
            }
        }
    }
    assert!(!code.is_empty(), "no locale says `reference = true`");
    code
}

fn write_function(code: &mut String, place: &str, id: &str, comment: &str, value: &Pattern<&str>) {
    let mut arguments: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    let mut order = Vec::new();
    for line in comment.lines().filter_map(|line| line.trim().strip_prefix('$')) {
        let (name, rest) = line.split_once(" (").unwrap_or_else(|| panic!("{place}: `${line}`"));
        let kind = rest.split(')').next().unwrap_or_default();
        arguments.insert(
            name,
            match kind {
                "String" => ("impl ::std::fmt::Display", "Arg::Text(VALUE.to_string())"),
                "Number" => ("impl Into<Number>", "Arg::Number(VALUE.into())"),
                "Date" => ("impl ::std::fmt::Display", "Arg::Date(VALUE.to_string())"),
                "Language" => ("impl ::std::fmt::Display", "Arg::Language(VALUE.to_string())"),
                "Country" => ("impl ::std::fmt::Display", "Arg::Country(VALUE.to_string())"),
                "List" => ("Vec<Arg>", "Arg::List(VALUE)"),
                "Message" => ("Message", "Arg::Message(Box::new(VALUE))"),
                other => panic!("{place}: unknown type `{other}` of `${name}`"),
            },
        );
        order.push(name);
    }
    let mut used = Vec::new();
    variables(value, &mut used);
    for name in used {
        assert!(arguments.contains_key(name), "{place}: `${name}` has no comment with its type");
    }
    let ident = |name: &str| name.replace('-', "_");
    let parameters: Vec<String> =
        order.iter().map(|name| format!("{}: {}", ident(name), arguments[name].0)).collect();
    let pairs: Vec<String> = order
        .iter()
        .map(|name| format!("({name:?}, {})", arguments[name].1.replace("VALUE", &ident(name))))
        .collect();
    writeln!(
        code,
        "/// The message `{id}`.\npub fn {}({}) -> Message {{ Message::new({id:?}, vec![{}]) }}",
        ident(id),
        parameters.join(", "),
        pairs.join(", ")
    )
    .expect("writing to a string");
}

/// The variables that a pattern uses, selectors and variants included.
fn variables<'a>(pattern: &Pattern<&'a str>, out: &mut Vec<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, out);
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, out: &mut Vec<&'a str>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, out),
        Expression::Select { selector, variants } => {
            in_inline(selector, out);
            for variant in variants {
                variables(&variant.value, out);
            }
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, out: &mut Vec<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => out.push(id.name),
        InlineExpression::Placeable { expression } => in_expression(expression, out),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, out);
            }
        }
        _ => {}
    }
}

fn embedded(root: &Path) -> String {
    let mut code = String::from("static FILES: &[(&str, &[u8])] = &[\n");
    for path in ["locales", "templates"].iter().flat_map(|folder| files(&root.join(folder))) {
        let name =
            path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
        writeln!(code, "    ({name:?}, include_bytes!({path:?})),").expect("writing to a string");
    }
    code + "];\n"
}

/// A file, or all files below a folder, sorted.
fn files(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    sorted(path).iter().flat_map(|path| files(path)).collect()
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}
