//! A publication's copy elsewhere, as its readers see it while it changes; and what they see of an
//! edition that was withdrawn.

use crate::shards::{Moto, with};
use crate::workspace::{Workspace, polyfolio};
use polyfolio::text::Digest;
use std::collections::BTreeMap;
use std::path::Path;

const TEXT: &str = "---\ntitle: Wells\n---\n\n## Context\n\nA well is deep.\n";

fn series() -> Workspace {
    Workspace::new(&[
        ("studies/series.toml", "languages = [\"en\", \"fr\"]\nsource = \"en\"\n"),
        ("studies/one/en.md", TEXT),
        ("studies/one/fr.md", "---\ntitle: Puits\n---\n\n## Contexte\n\nUn puits.\n"),
        ("studies/two/en.md", TEXT),
    ])
}

/// What a reader does who starts from the manifest: every file, from its address or from `previous/`.
fn read_all(get: &dyn Fn(&str) -> Option<Vec<u8>>, manifest: &[u8]) -> Result<usize, String> {
    let manifest: serde_json::Value = serde_json::from_slice(manifest).unwrap();
    let files = manifest["files"].as_array().unwrap().iter();
    let mut all: BTreeMap<String, String> = files
        .map(|f| (f["path"].as_str().unwrap().into(), f["sha256"].as_str().unwrap().into()))
        .collect();
    for (path, page) in manifest["pages"].as_object().into_iter().flatten() {
        all.insert(path.clone(), page["sha256"].as_str().unwrap().into());
    }
    for (path, sha256) in &all {
        let right = |bytes: &Vec<u8>| Digest::of(bytes).to_string() == *sha256;
        let found =
            get(path).filter(right).or_else(|| get(&format!("previous/{sha256}")).filter(right));
        if found.is_none() {
            return Err(path.clone());
        }
    }
    Ok(all.len())
}

#[test]
fn a_folder_is_kept_in_step_and_never_mixed() {
    let workspace = series();
    let target = workspace.path().join("far away");
    let address = format!("file://{}", target.display());
    let get = |path: &str| std::fs::read(target.join(path)).ok();
    let publish = |arguments: &[&str]| {
        workspace.run(&[&["publish", "--to", &address], arguments].concat()).expect(0)
    };
    publish(&[]);
    let first = get("manifest.json").unwrap();
    assert!(read_all(&get, &first).unwrap() >= 3);
    let run = publish(&[]);
    assert!(run.stdout.contains("0 files"), "{}", run.stdout);
    // One text changes: readers of the old manifest still find all of it, and one file travels twice:
    // the document, and what it leaves behind.
    workspace.write("studies/one/en.md", TEXT.replace("deep", "shallow").as_bytes());
    publish(&[]);
    let second = get("manifest.json").unwrap();
    assert_ne!(first, second);
    read_all(&get, &first).unwrap();
    read_all(&get, &second).unwrap();
    // A study goes; its file is gone from the address, and still there for the old manifest.
    std::fs::remove_dir_all(workspace.path().join("studies/two")).unwrap();
    publish(&[]);
    assert!(get("files/two/two.en.pdf").is_none());
    read_all(&get, &second).unwrap();
    assert!(read_all(&get, &first).is_err(), "two manifests back nobody reads");
    assert!(get(".upload.json").is_none());
    let sums = workspace.read("public/current/SHA256SUMS");
    assert_eq!(get("SHA256SUMS").unwrap(), sums.as_bytes());
}

#[test]
fn a_page_comes_after_all_that_it_links_to() {
    let workspace = series();
    let target = workspace.path().join("far");
    let to = target.display().to_string();
    workspace.run(&["publish", "--to", &to]).expect(0);
    workspace.write("studies/three/en.md", TEXT.replace("Wells", "Springs").as_bytes());
    workspace.write("studies/one/en.md", TEXT.replace("deep", "shallow").as_bytes());
    let run = workspace.run(&["publish", "--to", &to, "--progress", "json"]).expect(0);
    // As they were told: documents, pages at new addresses, pages that readers have links to, lists.
    let names: Vec<String> = run
        .stderr
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|line| line["name"].as_str().map(str::to_owned))
        .filter(|name| name.contains('/') || name.contains('.'))
        .collect();
    let last = |what: &[&str]| {
        let is = |name: &String| what.iter().any(|part| name.contains(part));
        names.iter().rposition(is).unwrap_or_else(|| panic!("{what:?}: {names:?}"))
    };
    let first = |what: &[&str]| {
        let is = |name: &String| what.iter().any(|part| name.contains(part));
        names.iter().position(is).unwrap_or_else(|| panic!("{what:?}: {names:?}"))
    };
    let (new, known) = (["cases/three/index.html"], ["en/index.html", "cases/one/index.html"]);
    assert!(last(&[".pdf", ".epub"]) < first(&new), "{names:?}");
    assert!(last(&new) < first(&known), "{names:?}");
    assert!(last(&known) < first(&["catalogue.json", "catalogue.csv"]), "{names:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_upload_that_is_killed_is_ended_by_the_next() {
    if !crate::workspace::installed("strace", "-V") {
        return;
    }
    let workspace = series();
    let target = workspace.path().join("far");
    let get = |path: &str| std::fs::read(target.join(path)).ok();
    let to = target.display().to_string();
    workspace.run(&["publish", "--to", &to]).expect(0);
    let texts = ["deep", "dry", "old", "new", "wide"];
    for (n, word) in texts.iter().cycle().take(24).enumerate() {
        let before = get("manifest.json").unwrap();
        workspace.write("studies/one/en.md", TEXT.replace("deep", word).as_bytes());
        workspace.run(&["publish"]).expect(0);
        // Killed at the n-th rename of a thread: files are put into their places by renames.
        let inject = format!("inject=rename:signal=KILL:when={}", 1 + n % 6);
        let mut command = std::process::Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=rename", "-e", &inject]);
        command.arg(polyfolio().get_program());
        command.current_dir(workspace.path()).args(["publish", "--to", &to]).output().unwrap();
        read_all(&get, &get("manifest.json").unwrap()).unwrap();
        // And for whoever had read the manifest just before.
        read_all(&get, &before).unwrap();
        if n % 2 == 0 {
            workspace.run(&["publish", "--to", &to]).expect(0);
            assert_eq!(
                get("manifest.json").unwrap(),
                workspace.read("public/current/manifest.json").as_bytes()
            );
            read_all(&get, &before).unwrap();
        }
    }
    workspace.run(&["publish", "--to", &to]).expect(0);
    let manifest = get("manifest.json").unwrap();
    assert_eq!(manifest, workspace.read("public/current/manifest.json").as_bytes());
    // Not only `previous/`: every file is at its address.
    let straight = |path: &str| get(path).filter(|_| !path.starts_with("previous/"));
    read_all(&straight, &manifest).unwrap();
}

#[test]
fn a_bucket_gets_headers_and_only_what_changed() {
    let Some(moto) = Moto::start() else { return };
    assert_eq!(moto.request("PUT", "/site").0, 200);
    let workspace = series();
    let run = |arguments: &[&str]| with(workspace.path(), &moto.settings(), arguments);
    let get = |path: &str| {
        let (status, _, body) = moto.request("GET", &format!("/site/cases/{path}"));
        (status == 200).then_some(body)
    };
    run(&["publish", "--to", "s3://site/cases"]).expect(0);
    let first = get("manifest.json").unwrap();
    read_all(&get, &first).unwrap();
    let (_, head, _) = moto.request("GET", "/site/cases/files/one/one.fr.pdf");
    for line in [
        "content-type: application/pdf",
        "content-language: fr",
        "cache-control: public, max-age=300, must-revalidate",
    ] {
        assert!(head.contains(line), "{line}: {head}");
    }
    let (_, head, _) = moto.request("GET", "/site/cases/manifest.json");
    assert!(head.contains("cache-control: no-cache"), "{head}");
    workspace.write("studies/one/en.md", TEXT.replace("deep", "shallow").as_bytes());
    run(&["publish", "--to", "s3://site/cases"]).expect(0);
    read_all(&get, &first).unwrap();
    read_all(&get, &get("manifest.json").unwrap()).unwrap();
    let run = run(&["publish", "--to", "s3://site/cases"]).expect(0);
    assert!(run.stdout.contains("0 files"), "{}", run.stdout);
}

fn text_of(pdf: &Path) -> String {
    let output = std::process::Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_withdrawn_edition_leaves_a_page_that_says_so() {
    let workspace = series();
    workspace.write("studies/one/study.toml", b"# facts\nnumber = 1\n");
    workspace.run(&["publish"]).expect(0);
    let reason = "Les chiffres \u{ab}\u{a0}du tableau\u{a0}\u{bb} sont *faux*.";
    let withdraw = ["withdraw", "1", "--lang", "fr", "--reason", reason, "--date", "2026-03-05"];
    workspace.run(&withdraw).expect(0);
    let toml = workspace.read("studies/one/study.toml");
    assert!(toml.starts_with("# facts\nnumber = 1\n\n[withdrawn.fr]\n"), "{toml}");
    let foreseen = workspace.run(&["publish", "--dry-run", "--format", "markdown"]).expect(0);
    assert!(foreseen.stdout.contains("withdrawn: Les chiffres"), "{}", foreseen.stdout);
    let run = workspace.run(&["publish"]).expect(0);
    assert!(run.stdout.contains("withdrawn: Les chiffres"), "{}", run.stdout);
    workspace.run(&["verify"]).expect(0);
    let pdf = workspace.path().join("public/current/files/one/one.fr.pdf");
    if crate::workspace::installed("pdftotext", "-v") {
        let text = text_of(&pdf);
        assert!(text.contains("a été retirée le 5 mars 2026"), "{text}");
        assert!(text.contains("sont *faux*") && !text.contains("Un puits"), "{text}");
        // The others no longer tell readers to look for it.
        let other = text_of(&workspace.path().join("public/current/files/one/one.en.pdf"));
        assert!(!other.contains("French") && !other.contains("Français"), "{other}");
    }
    let manifest: serde_json::Value =
        serde_json::from_str(&workspace.read("public/current/manifest.json")).unwrap();
    assert_eq!(manifest["files"].as_array().unwrap().len(), 2);
    assert!(manifest["pages"]["files/one/one.fr.pdf"].is_object());
    // Other machines make the same of it.
    workspace.run(&["plan", "--output", "plan.json"]).expect(0);
    workspace.run(&["render", "--plan", "plan.json", "--store", "store"]).expect(0);
    workspace
        .run(&["merge", "--plan", "plan.json", "--store", "store", "--output", "out"])
        .expect(0);
    assert_eq!(
        workspace.read("out/current/manifest.json"),
        workspace.read("public/current/manifest.json")
    );
    // Taken back, it is as it was.
    workspace.run(&["withdraw", "1", "--lang", "fr", "--undo"]).expect(0);
    assert_eq!(workspace.read("studies/one/study.toml"), "# facts\nnumber = 1\n");
    workspace.run(&["publish"]).expect(0);
    let manifest = workspace.read("public/current/manifest.json");
    assert!(!manifest.contains("\"pages\": {\n    \"files/one/one.fr.pdf\""), "{manifest}");
    for (arguments, code) in [
        (vec!["withdraw", "1", "--lang", "fr"], 2),
        (vec!["withdraw", "two", "--lang", "fr", "--reason", "x"], 2),
        (vec!["withdraw", "1", "--reason", "x", "--date", "yesterday"], 65),
    ] {
        workspace.run(&arguments).expect(code);
    }
}

#[test]
fn signatures_are_those_of_minisign() {
    if !crate::workspace::installed("minisign", "-v") {
        return;
    }
    let workspace = series();
    let minisign = |arguments: &[&str]| {
        let mut command = std::process::Command::new("minisign");
        let output = command.current_dir(workspace.path()).args(arguments).output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    };
    let manifest = "public/current/manifest.json";
    for key in ["one", "two"] {
        let (public, secret) = (format!("{key}.pub"), format!("{key}.key"));
        let (made, said) = minisign(&["-G", "-W", "-p", &public, "-s", &secret]);
        assert!(made, "{said}");
    }
    workspace.run(&["publish", "--sign", "one.key"]).expect(0);
    let (good, said) = minisign(&["-V", "-p", "one.pub", "-m", manifest]);
    assert!(good, "{said}");
    assert!(!minisign(&["-V", "-p", "two.pub", "-m", manifest]).0);
    // And the other way round.
    std::fs::remove_file(workspace.path().join(format!("{manifest}.minisig"))).unwrap();
    let (signed, said) = minisign(&["-S", "-s", "two.key", "-m", manifest]);
    assert!(signed, "{said}");
    workspace.run(&["verify", "--public-key", "two.pub"]).expect(0);
    let run = workspace.run(&["verify", "--public-key", "one.pub"]).expect(1);
    assert!(run.stderr.contains("the signature is not by this key"), "{}", run.stderr);
    assert!(run.stderr.contains("--sign"), "{}", run.stderr);
}

#[test]
fn manifests_are_signed_and_forgeries_found() {
    use minisign::KeyPair;
    let workspace = series();
    let pair = KeyPair::generate_encrypted_keypair(Some("open".into())).unwrap();
    workspace.write("key", pair.sk.to_box(None).unwrap().into_string().as_bytes());
    workspace.write("key.pub", pair.pk.to_box().unwrap().into_string().as_bytes());
    let run = workspace.run(&["publish", "--sign", "key"]).expect(2);
    assert!(run.stderr.contains("POLYFOLIO_SIGNING_PASSWORD"), "{}", run.stderr);
    let password = [("POLYFOLIO_SIGNING_PASSWORD", "open".to_owned())];
    with(workspace.path(), &password, &["publish", "--sign", "key"]).expect(0);
    workspace.run(&["verify", "--public-key", "key.pub"]).expect(0);
    workspace.run(&["verify", "--public-key", &pair.pk.to_base64()]).expect(0);
    workspace.run(&["verify"]).expect(0);
    let other = KeyPair::generate_unencrypted_keypair().unwrap().pk.to_base64();
    let run = workspace.run(&["verify", "--public-key", &other]).expect(1);
    assert!(run.stderr.contains("the signature is not by this key"), "{}", run.stderr);
    let run = workspace.run(&["verify", "--public-key", "nonsense"]).expect(1);
    assert!(run.stderr.contains("no minisign public key"), "{}", run.stderr);
    // Files and manifest that agree with one another, but not with the signature.
    let manifest = workspace.read("public/current/manifest.json").replace("\"Wells\"", "\"Walls\"");
    crate::generations::rewrite_manifest(&workspace, &manifest);
    workspace.run(&["verify"]).expect(0);
    workspace.run(&["verify", "--public-key", "key.pub"]).expect(1);
    std::fs::remove_file(workspace.path().join("public/current/manifest.json.minisig")).unwrap();
    let run = workspace.run(&["verify", "--public-key", "key.pub"]).expect(1);
    assert!(run.stderr.contains("is not signed"), "{}", run.stderr);
}
