//! `polyfolio align`, from the outside.

use crate::workspace::Workspace;
use expect_test::expect;

fn files() -> Workspace {
    Workspace::new(&[
        (
            "en.md",
            "---\ntitle: Wells\n---\n\n## Context\n\nKitui has 1,240 wells,\nhalf of them dry.\n\n\
             ```sh\nmeasure --all\n```\n\nNobody pays for repairs.\n\n\
             | Year | Wells |\n|---|---|\n| 2018 | 12 |\n| 2019 | 15 |\n",
        ),
        (
            "fr.md",
            "---\ntitle: Les puits\n---\n\n## Contexte\n\n\
             Kitui compte 1 240 puits, dont la moitié à sec.\n\n\
             ```sh\nmeasure --all\n```\n\n\
             | Année | Puits |\n|---|---|\n| 2019 | 15 |\n\nNote du traducteur.\n",
        ),
    ])
}

#[test]
fn as_json_with_lines() {
    let run = files()
        .run(&[
            "align",
            "en.md",
            "fr.md",
            "--source-lang",
            "en",
            "--target-lang",
            "fr",
            "--format",
            "json",
        ])
        .expect(0);
    let value: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let beads: Vec<String> = value["beads"]
        .as_array()
        .unwrap()
        .iter()
        .map(|bead| {
            let sure = bead["confidence"].as_f64().unwrap();
            assert!((0.0..=1.0).contains(&sure), "{bead}");
            format!("{} {}", bead["source"], bead["target"])
        })
        .collect();
    expect![[r#"
        [[2,2]] [[2,2]]
        [[5,5]] [[5,5]]
        [[7,8]] [[7,7]]
        [[10,12]] [[9,11]]
        [[14,14]] []
        [[16,16]] [[13,13]]
        [[16,16]] [[13,13]]
        [[18,18]] []
        [[18,18]] []
        [[19,19]] [[15,15]]
        [[19,19]] [[15,15]]
        [] [[17,17]]"#]]
    .assert_eq(&beads.join("\n"));
}

#[test]
fn as_a_table_for_people() {
    let run = files().run(&["align", "en.md", "fr.md", "--target-lang", "fr"]).expect(0);
    expect![[r#"
         Original                                   French                                     Confidence
         2  Wells                                   2  Les puits                                    100 %
         5  Context                                 5  Contexte                                      97 %
         7  Kitui has 1,240 wells, half of them d…  7  Kitui compte 1 240 puits, dont la moi…        99 %
         10  measure --all                          9  measure --all                                 99 %
         14  Nobody pays for repairs.                                                                92 %
         16  Year                                   13  Année                                        97 %
         16  Wells                                  13  Puits                                        97 %
         18  2018                                                                                    92 %
         18  12                                                                                      92 %
         19  2019                                   15  2019                                         99 %
         19  15                                     15  15                                           99 %
                                                    17  Note du traducteur.                          92 %

        8 pairs; only in the original: 3; only in the translation: 1.
    "#]].assert_eq(&run.stdout);
}

#[test]
fn a_file_that_is_not_there() {
    let run = files().run(&["align", "en.md", "de.md"]).expect(65);
    assert!(run.stderr.contains("de.md"), "{}", run.stderr);
    assert!(run.stdout.is_empty());
}
