//! One publication made by many machines: always the same as one machine makes.

use crate::workspace::{Run, Workspace, polyfolio};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const STUDIES: usize = 9;

/// Nine small studies, a third of them in one language only.
fn series() -> Workspace {
    let workspace = Workspace::new(&[(
        "studies/series.toml",
        "id = \"wells\"\nlanguages = [\"en\", \"fr\"]\nsource = \"en\"\n",
    )]);
    for n in 0..STUDIES {
        let text = |title: &str| format!("---\ntitle: {title} {n}\n---\n\n## {n}\n\nText {n}.\n");
        workspace.write(&format!("studies/s{n}/en.md"), text("Well").as_bytes());
        if n % 3 > 0 {
            workspace.write(&format!("studies/s{n}/fr.md"), text("Puits").as_bytes());
        }
    }
    workspace
}

fn sums(workspace: &Workspace, output: &str) -> (String, String) {
    let read = |name: &str| workspace.read(&format!("{output}/current/{name}"));
    (read("SHA256SUMS"), read("manifest.json"))
}

fn shard(workspace: &Workspace, store: &str, part: &str) -> Run {
    workspace.run(&["render", "--plan", "plan.json", "--shard", part, "--store", store])
}

fn merge(workspace: &Workspace, store: &str, output: &str) -> Run {
    workspace.run(&["merge", "--plan", "plan.json", "--store", store, "--output", output])
}

#[test]
fn any_number_of_shards_makes_the_same_publication() {
    let workspace = series();
    workspace.run(&["publish", "--output", "one"]).expect(0);
    workspace.run(&["plan", "--output", "plan.json"]).expect(0);
    for shards in [1, 8] {
        let (store, output) = (format!("store{shards}"), format!("out{shards}"));
        for n in (1..=shards).rev() {
            let jobs = if n % 2 == 0 { "1" } else { "2" };
            let part = format!("{n}/{shards}");
            let plan = ["--jobs", jobs, "render", "--plan", "plan.json"];
            let rest = ["--shard", &part, "--store", &store];
            workspace.run(&[plan.as_slice(), &rest].concat()).expect(0);
        }
        merge(&workspace, &store, &output).expect(0);
        assert_eq!(sums(&workspace, &output), sums(&workspace, "one"), "{shards} shards");
        workspace.run(&["verify", &output]).expect(0);
        // Cold or warm, once or twice: nothing is rendered again, nothing changes.
        let run = shard(&workspace, &store, &format!("1/{shards}")).expect(0);
        assert!(run.stdout.contains("0 of them rendered now"), "{}", run.stdout);
        merge(&workspace, &store, &output).expect(0);
        assert_eq!(sums(&workspace, &output), sums(&workspace, "one"));
    }
    // The publication is an ordinary one: publishing here has nothing to do.
    let run = workspace.run(&["publish", "--output", "out8"]).expect(0);
    assert!(run.stdout.starts_with("Nothing has changed"), "{}", run.stdout);
}

#[test]
fn a_plan_remembers_that_the_sources_are_to_be_attached() {
    let workspace = series();
    workspace.run(&["publish", "--attach-source", "--output", "one"]).expect(0);
    workspace.run(&["plan", "--attach-source", "--output", "plan.json"]).expect(0);
    shard(&workspace, "store", "1/1").expect(0);
    merge(&workspace, "store", "out").expect(0);
    let (sums_of_one, manifest) = sums(&workspace, "one");
    assert!(manifest.contains("PDF/A-3a"), "{manifest}");
    assert_eq!(sums(&workspace, "out"), (sums_of_one, manifest));
}

#[test]
fn a_plan_remembers_that_there_is_to_be_no_site() {
    let workspace = series();
    workspace.run(&["publish", "--pdf-only", "--output", "one"]).expect(0);
    assert!(!workspace.path().join("one/current/en").exists());
    // A store and a folder that have met the whole site before, and ones that have not.
    for (store, output, met) in [("new", "out-new", false), ("old", "out-old", true)] {
        if met {
            workspace.run(&["plan", "--output", "plan.json"]).expect(0);
            shard(&workspace, store, "1/1").expect(0);
            merge(&workspace, store, output).expect(0);
            assert!(workspace.path().join(output).join("current/media").exists());
        }
        workspace.run(&["plan", "--pdf-only", "--output", "plan.json"]).expect(0);
        for part in ["1/2", "2/2"] {
            shard(&workspace, store, part).expect(0);
        }
        merge(&workspace, store, output).expect(0);
        assert_eq!(sums(&workspace, output), sums(&workspace, "one"), "{store}");
        let run = workspace.run(&["publish", "--pdf-only", "--output", output]).expect(0);
        assert!(run.stdout.starts_with("Nothing has changed"), "{}", run.stdout);
    }
    // The same on one machine.
    for options in [&["publish"][..], &["publish", "--pdf-only"]] {
        workspace.run(&[options, &["--output", "two"]].concat()).expect(0);
    }
    assert_eq!(sums(&workspace, "two"), sums(&workspace, "one"));
}

#[test]
fn plans_are_the_same_everywhere_and_change_with_every_input() {
    let (here, there) = (series(), series());
    let plan = |workspace: &Workspace, options: &[&str]| {
        workspace.run(&[&["plan"], options].concat()).expect(0).stdout
    };
    let first = plan(&here, &[]);
    assert_eq!(first, plan(&there, &["--jobs", "1"]));
    assert!(!first.contains(&here.path().display().to_string()), "no absolute paths");
    assert_ne!(first, plan(&here, &["--lang", "fr"]));
    there.write("studies/s1/fr.md", b"---\ntitle: Puits 1\n---\n\nAutre.\n");
    let second = plan(&there, &[]);
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let differ = lines(&first).iter().zip(lines(&second)).filter(|(a, b)| *a != b).count();
    assert_eq!(differ, 2, "the digest of the inputs, and one key");
}

#[test]
fn a_shard_that_is_killed_is_run_again() {
    let workspace = series();
    workspace.run(&["publish", "--output", "one"]).expect(0);
    workspace.run(&["plan", "--output", "plan.json"]).expect(0);
    shard(&workspace, "store", "1/2").expect(0);
    // Killed at some moment, several times, while another works on the same shard.
    for delay in [0, 20, 60, 120] {
        let start = || -> Child {
            polyfolio()
                .current_dir(workspace.path())
                .args(["render", "--plan", "plan.json", "--shard", "2/2", "--store", "store"])
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .unwrap()
        };
        let (mut one, mut two) = (start(), start());
        std::thread::sleep(std::time::Duration::from_millis(delay));
        for child in [&mut one, &mut two] {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }
    let run = merge(&workspace, "store", "out");
    if run.code != 0 {
        assert_eq!(run.code, 75, "{}", run.stderr);
        assert!(run.stderr.contains("shard 2 of 2 has not delivered"), "{}", run.stderr);
        assert!(!workspace.path().join("out/current").exists());
    }
    shard(&workspace, "store", "2/2").expect(0);
    merge(&workspace, "store", "out").expect(0);
    assert_eq!(sums(&workspace, "out"), sums(&workspace, "one"));
}

#[test]
fn merging_demands_every_shard_the_same_series_and_whole_files() {
    let workspace = series();
    workspace.run(&["plan", "--output", "plan.json"]).expect(0);
    let run = merge(&workspace, "store", "out").expect(75);
    assert!(run.stderr.contains("no shard of this plan has delivered"), "{}", run.stderr);
    for part in ["1/3", "3/3"] {
        shard(&workspace, "store", part).expect(0);
    }
    let run = merge(&workspace, "store", "out").expect(75);
    assert!(run.stderr.contains("shard 2 of 3 has not delivered"), "{}", run.stderr);
    shard(&workspace, "store", "2/3").expect(0);
    // A damaged file is found, and its shard counts as missing until it was run again.
    let folder = workspace.path().join("store/cas");
    let blob = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let mut bytes = std::fs::read(&blob).unwrap();
    bytes[99] ^= 1;
    std::fs::write(&blob, &bytes).unwrap();
    let run = merge(&workspace, "store", "out").expect(75);
    assert!(run.stderr.contains("is damaged or gone"), "{}", run.stderr);
    let run = merge(&workspace, "store", "out").expect(75);
    assert!(run.stderr.contains("has not delivered"), "{}", run.stderr);
    for part in ["1/3", "2/3", "3/3"] {
        shard(&workspace, "store", part).expect(0);
    }
    merge(&workspace, "store", "out").expect(0);
    // Another text, another series: neither rendered nor merged under the old plan.
    workspace.write("studies/s1/en.md", b"---\ntitle: Well\n---\n\nOther.\n");
    for run in [shard(&workspace, "store", "1/3"), merge(&workspace, "store", "out")] {
        let run = run.expect(65);
        assert!(run.stderr.contains("are not those of the plan"), "{}", run.stderr);
    }
    workspace.run(&["render", "--plan", "plan.json"]).expect(2);
    workspace.write("plan.json", b"{}");
    let run = shard(&workspace, "store", "1/3").expect(2);
    assert!(run.stderr.contains("is no plan of this version"), "{}", run.stderr);
    shard(&workspace, "ftp://host/x", "1/3").expect(2);
}

#[test]
fn one_bad_study_fails_its_shard_and_stops_no_other() {
    let workspace = series();
    workspace.write("studies/s4/en.md", b"# Bad\n\nSee[^a].\n\n[^a]: See[^a].\n");
    workspace.run(&["plan", "--output", "plan.json"]).expect(65);
    let codes: Vec<i32> =
        ["1/2", "2/2"].iter().map(|part| shard(&workspace, "store", part).code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [0, 65]);
    merge(&workspace, "store", "out").expect(65);
    let manifest: serde_json::Value =
        serde_json::from_str(&workspace.read("out/current/manifest.json")).unwrap();
    assert_eq!(manifest["files"].as_array().unwrap().len(), STUDIES + 6 - 1);
}

/// An S3 server on this machine; nothing, and a word about it, where there is none.
pub(crate) struct Moto {
    child: Child,
    port: u16,
}

impl Moto {
    pub(crate) fn start() -> Option<Self> {
        let found = Command::new("python3").args(["-c", "import moto.server"]).output();
        if !found.is_ok_and(|output| output.status.success()) {
            assert!(std::env::var_os("CI").is_none(), "CI must install moto[server]");
            eprintln!("skipped: the Python package moto[server] is not installed");
            return None;
        }
        // A port that was free a moment ago.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = Command::new("python3")
            .args(["-m", "moto.server", "-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let moto = Self { child, port };
        for _ in 0..600 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Some(moto);
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("moto does not answer");
    }

    /// The settings of the store.
    pub(crate) fn settings(&self) -> Vec<(&'static str, String)> {
        vec![
            ("AWS_ENDPOINT", format!("http://127.0.0.1:{}", self.port)),
            ("AWS_ALLOW_HTTP", "true".into()),
            ("AWS_ACCESS_KEY_ID", "test".into()),
            ("AWS_SECRET_ACCESS_KEY", "test".into()),
            ("AWS_REGION", "us-east-1".into()),
        ]
    }

    /// One request: the status line, the headers in lower case, the body.
    pub(crate) fn request(&self, method: &str, path: &str) -> (u16, String, Vec<u8>) {
        use std::io::{Read as _, Write as _};
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let host = format!("127.0.0.1:{}", self.port);
        let authorization = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, \
                             SignedHeaders=host, Signature=0";
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: {authorization}\r\n\
             Content-Length: 0\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let at = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..at]).to_ascii_lowercase();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head, answer[at + 4..].to_vec())
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs the program with the settings of a store.
pub(crate) fn with(folder: &Path, settings: &[(&str, String)], arguments: &[&str]) -> Run {
    let settings = settings.iter().map(|(key, value)| (*key, value.as_str()));
    Run::of(polyfolio().current_dir(folder).args(arguments).envs(settings))
}

#[test]
fn shards_meet_in_a_bucket() {
    let Some(moto) = Moto::start() else { return };
    let workspace = series();
    workspace.run(&["publish", "--output", "one"]).expect(0);
    workspace.run(&["plan", "--output", "plan.json"]).expect(0);
    assert_eq!(moto.request("PUT", "/shards").0, 200);
    let settings = moto.settings();
    let run = |arguments: &[&str]| with(workspace.path(), &settings, arguments);
    let store = "s3://shards/some/where";
    for part in ["1/2", "2/2", "2/2"] {
        let render = ["render", "--plan", "plan.json", "--shard", part, "--store", store];
        run(&render).expect(0);
    }
    run(&["merge", "--plan", "plan.json", "--store", store, "--output", "out"]).expect(0);
    assert_eq!(sums(&workspace, "out"), sums(&workspace, "one"));
    run(&["verify", "out"]).expect(0);
}
