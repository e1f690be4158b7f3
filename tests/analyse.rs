//! `analyse`: words by match band, and what they cost.

use crate::workspace::Workspace;
use expect_test::expect;

const SERIES: &str = "id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"fr\", \"es\"]\n\
    [rates]\nword = 0.1\ncurrency = \"EUR\"\n[rates.bands]\nexact = 0.25\n[rates.es]\nword = 90\ncurrency = \"XOF\"\n";

/// One study in step in French; then one that says much of the same.
fn series() -> Workspace {
    let workspace = Workspace::new(&[
        ("studies/series.toml", SERIES),
        (
            "studies/a/en.md",
            "---\ntitle: Wells\n---\n\nThe county pays for the pump.\n\nThe well is deep and old.\n\n\
             One two three four five six seven eight nine ten.\n\nIt costs 300 dollars a year in the county.\n",
        ),
        (
            "studies/a/fr.md",
            "---\ntitle: Puits\n---\n\nLe comté paie la pompe.\n\nLe puits est profond et vieux.\n\n\
             Un deux trois quatre cinq six sept huit neuf dix.\n\nIl coûte 300 dollars par an dans le comté.\n",
        ),
    ]);
    workspace.run(&["confirm", "a", "fr", "--all", "--by", "Ana"]).expect(0);
    let source = workspace.read("studies/a/en.md").replace("300", "350");
    workspace.write("studies/a/en.md", source.as_bytes());
    workspace.write(
        "studies/b/en.md",
        "---\ntitle: Wells\n---\n\nThe county pays for the pump.\n\nThe well is deep and old.\n\n\
         One two three four five six seven eight nine eleven.\n\nNothing of this is known.\n\n\
         Nothing of this is known.\n"
            .as_bytes(),
    );
    workspace
}

#[test]
fn words_fall_into_bands_and_cost_by_them() {
    let run = series().run(&["analyse", "--format", "csv"]).expect(0);
    expect![[r#"
        series,study,source_language,language,words,in_step,to_review,words_repetition,words_context,words_exact,words_95_99,words_85_94,words_75_84,words_50_74,words_new,changed_words,weighted_words,price_per_word,currency,cost
        t,a,en,fr,32,23,0,0,0,0,0,9,0,0,0,1,4.5,0.1,EUR,0.45
        t,a,en,es,32,0,0,0,0,0,0,0,0,0,32,0,32,90,XOF,2880
        t,b,en,fr,33,0,0,5,7,6,0,10,0,0,5,0,12,0.1,EUR,1.2
        t,b,en,es,33,0,0,18,0,0,0,0,0,0,15,0,16.8,90,XOF,1512
    "#]].assert_eq(&run.stdout.replace("\r\n", "\n"));
}

#[test]
fn the_table_is_in_the_users_language() {
    let workspace = series();
    let run = workspace.run(&["analyse"]).expect(0);
    expect![[r#"
         Words of the sources                  French    Spanish
         All                                       65         65
         In step, nothing to do                    23          0
         To be read and confirmed                   0          0
           repeated                                 5         18
           known, same context (101 %)              7          0
           known (100 %)                            6          0
           95–99 % known                            0          0
           85–94 % known                           19          0
           75–84 % known                            0          0
           50–74 % known                            0          0
           new                                      5         47
         Changed words in outdated segments         1          0
         Weighted words                            16         49
         Cost                                1.65 EUR  4,392 XOF
        Weighted words are those of each band times its share of a new word’s price: `[rates]` in series.toml.
    "#]].assert_eq(&run.stdout);
    let run = workspace.run(&["--ui", "fr", "analyse", "b", "--lang", "fr"]).expect(0);
    expect![[r#"
         Mots des sources                    français
         Total                                     33
         À jour, rien à faire                       0
         À vérifier et à confirmer                  0
           répétés                                  5
           connus, même contexte (101 %)            7
           connus (100 %)                           6
           connus à 95–99 %                         0
           connus à 85–94 %                        10
           connus à 75–84 %                         0
           connus à 50–74 %                         0
           nouveaux                                 5
         Mots modifiés des segments périmés         0
         Mots pondérés                             12
         Coût                                1,20 EUR
        Mots pondérés : les mots de chaque tranche multipliés par la part du prix d’un mot nouveau qui lui revient (`[rates]` dans series.toml).
    "#]].assert_eq(&run.stdout);
}

#[test]
fn json_holds_the_same_numbers() {
    let workspace = series();
    workspace.run(&["analyse", "--lang", "fr", "--output", "words.json"]).expect(0);
    let report: serde_json::Value = serde_json::from_str(&workspace.read("words.json")).unwrap();
    assert_eq!(report["format"], 1);
    for row in report["studies"].as_array().unwrap() {
        let number = |key: &str| row[key].as_u64().unwrap();
        let bands: u64 =
            row["bands"].as_object().unwrap().values().filter_map(|v| v.as_u64()).sum();
        // Every word is in one place.
        assert_eq!(number("words"), number("in_step") + number("to_review") + bands, "{row}");
        assert!(row["cost"].as_f64().unwrap() <= 0.1 * bands as f64, "{row}");
    }
}

#[test]
fn a_wrong_rate_card_is_reported_with_its_place() {
    for (rates, said) in [
        ("[rates]\nword = -1\n", "`word`"),
        ("[rates]\ncurrency = \"euro\"\n", "`currency`"),
        ("[rates.bands]\nexact = \"half\"\n", "`exact`"),
        ("[rates.bands]\nexakt = 0.5\n", "`exakt`"),
        ("[rates.xx-nowhere]\nword = 1\n", "`xx-nowhere`"),
        ("[rates.es]\nwrod = 1\n", "`wrod`"),
    ] {
        let series = format!("id = \"t\"\nsource = \"en\"\nlanguages = [\"en\", \"es\"]\n{rates}");
        let workspace = Workspace::new(&[
            ("studies/series.toml", &series),
            ("studies/a/en.md", crate::workspace::GOOD),
        ]);
        let run = workspace.run(&["check"]);
        let told = run.stdout + &run.stderr;
        assert!(told.contains(said) && told.contains("series.toml:"), "{rates}: {told}");
    }
}
