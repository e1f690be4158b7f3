### Textes de la ligne de commande : aide, progression, erreurs et constats.

## Help

cli-labelled = { $label } : { $text }
cli-heading = { $heading }{" "}
cli-about = Publie des études de cas dans toutes vos langues de travail et sait, au paragraphe près, ce qui n’est pas encore traduit.
cli-usage = Utilisation
cli-command-placeholder = COMMANDE
cli-commands = Commandes
cli-options = Options
cli-arguments = Arguments
cli-global-options = Options globales
cli-examples = Exemples
cli-possible-values = valeurs possibles
cli-default-value = par défaut
cli-flag-help = Afficher l’aide
cli-flag-version = Afficher la version
cli-arg-series = Dossier des études
cli-arg-source = Langue dans laquelle les études sont rédigées, si aucun fichier ne l’indique
cli-arg-ui = Langue des messages de ce programme
cli-arg-color = Quand utiliser des couleurs
cli-arg-quiet = Ne dire que ce qui ne va pas
cli-arg-jobs = Nombre d’éditions à composer en même temps
cli-arg-deny = Gravité à partir de laquelle un constat fait échouer la commande
cli-arg-study = Nom du dossier d’une étude, ou son numéro
cli-arg-lang = Cette langue seulement ; peut être indiqué plusieurs fois
cli-arg-output = Où écrire le résultat
cli-arg-segments = Énumérer tous les segments
cli-arg-format = Format du résultat
cli-arg-source-file = L’original
cli-arg-target-file = Sa traduction
cli-arg-source-lang = Langue de l’original
cli-arg-target-lang = Langue de la traduction
cli-arg-code = Code d’un constat
cli-arg-shell = Interpréteur de commandes
cli-status-about = Montrer ce qui existe, ce qui manque et ce qui n’est pas traduit, par étude et par langue
cli-status-examples =
    polyfolio status
    polyfolio status 004 --lang es --segments
    polyfolio status --segments --format json
    polyfolio status --output status.html
    polyfolio status --ui fr --output etat.pdf
cli-render-about = Produire une étude en PDF
cli-render-examples =
    polyfolio render 004 --lang fr
    polyfolio render 001-ecuador-municipal-services --lang es --output draft.pdf
    polyfolio render 002 --lang fr --proof
cli-publish-about = Produire toutes les éditions existantes, dans toutes les langues, avec un manifeste
cli-publish-examples =
    polyfolio publish
    polyfolio publish --lang fr --lang en --output /tmp/site
    polyfolio --series guides --source en publish
    polyfolio publish --dry-run --today 2026-12-31
cli-check-about = Signaler tout ce qui ne va pas dans les études
cli-check-examples =
    polyfolio check
    polyfolio check --deny warning
    polyfolio check --format json
cli-align-about = Montrer quels passages de deux fichiers se correspondent
cli-align-examples =
    polyfolio align en.md fr.md
    polyfolio align en.md fr.md --source-lang en --target-lang fr --format json
cli-explain-about = Expliquer un type de constat
cli-explain-examples = polyfolio explain heading-skipped
cli-completions-about = Afficher un script qui complète les commandes dans un interpréteur
cli-completions-examples = polyfolio completions bash > ~/.local/share/bash-completion/completions/polyfolio
cli-man-about = Afficher la page de manuel
cli-man-examples = polyfolio man | man -l -
cli-help-about = Afficher l’aide d’une commande

## Errors of use

cli-error-unknown-argument = argument inconnu `{ $argument }`
cli-error-unknown-command = commande inconnue `{ $command }`
cli-error-invalid-value = `{ $value }` n’est pas une valeur de `{ $argument }` : utilisez { $possible }
cli-error-bad-value = `{ $value }` n’est pas une valeur de `{ $argument }`
cli-error-missing-argument = il manque : { $arguments }
cli-error-missing-command = aucune commande n’est indiquée
cli-error-missing-value = `{ $argument }` demande une valeur
cli-error-conflict = `{ $argument }` ne peut pas être utilisé ici, ou pas deux fois
cli-error-usage = { $detail }
cli-error-help = voyez `{ $command }`
cli-error-no-study = il n’existe pas d’étude `{ $study }`
cli-error-no-study-help = les études sont : { $studies }
cli-error-no-edition = l’étude `{ $study }` n’a pas de document en { $language }
cli-error-no-edition-help = elle existe { LIST($languages, each: "en ") }
cli-error-no-code = il n’existe pas de constat `{ $code }`
cli-error-no-code-help = les codes sont : { $codes }
cli-error-write = impossible d’écrire `{ $path }` : { $reason }
cli-error-write-help = vérifiez que le dossier existe, que vous pouvez y écrire et que le disque n’est pas plein
cli-error-internal = il s’agit d’une erreur du programme : { $detail }

## Levels and counts of findings

level-error = erreur
level-warning = avertissement
level-info = remarque
level-help = aide{ " " }
findings-summary =
    { $errors ->
        [0] Aucune erreur
        [1] 1 erreur
       *[other] { NUMBER($errors) } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [1] 1 avertissement
       *[other] { NUMBER($warnings) } avertissements
    }, { $infos ->
        [0] aucune remarque
        [1] 1 remarque
       *[other] { NUMBER($infos) } remarques
    }.
findings-more =
    { PLURAL($count) ->
        [one] et { NUMBER($count) } autre constat
       *[other] et { NUMBER($count) } autres constats
    } `{ $code }` : `polyfolio check` les énumère tous
findings-explain = Pour en savoir plus sur un constat : `polyfolio explain { $code }`

## Publishing

progress-rendering = Composition
publish-column-edition = Étude
publish-column-language = Langue
publish-column-pages = Pages
publish-column-size = Taille
publish-column-state = État
publish-published = publiée
publish-held = retenue : { $reason }
publish-held-record = titre et résumé seulement
publish-held-planned = annoncée, pas encore disponible
publish-failed = échec : voir ci-dessus
publish-summary =
    { $count ->
        [0] Aucune édition publiée
        [1] 1 édition publiée
       *[other] { NUMBER($count) } éditions publiées
    } dans { $folder } ({ $size }).
publish-summary-failed =
    { PLURAL($count) ->
        [one] { NUMBER($count) } édition n’a pas pu être produite ; tout le reste est publié.
       *[other] { NUMBER($count) } éditions n’ont pas pu être produites ; tout le reste est publié.
    }
publish-summary-held =
    { PLURAL($count) ->
        [one] { NUMBER($count) } édition est retenue.
       *[other] { NUMBER($count) } éditions sont retenues.
    }
size-kilobytes = { NUMBER($size, maximumFractionDigits: 0) } ko
size-megabytes = { NUMBER($size, minimumFractionDigits: 1, maximumFractionDigits: 1) } Mo
render-done =
    { $path } : { PLURAL($pages) ->
        [one] { NUMBER($pages) } page
       *[other] { NUMBER($pages) } pages
    }, { $size }

## Bitexts

align-column-language = { $language }
align-column-source = Original
align-column-target = Traduction
align-column-confidence = Certitude
align-summary =
    { PLURAL($pairs) ->
        [one] { NUMBER($pairs) } paire
       *[other] { NUMBER($pairs) } paires
    } ; seulement dans l’original : { NUMBER($source) } ; seulement dans la traduction : { NUMBER($target) }.

## Types of values, as messages name them

type-text = un texte
type-texts = une liste de textes
type-list = une liste
type-bool = `true` ou `false`
type-count = un nombre entier
type-number = un nombre
type-date = une date comme 2027-03-15 ou un mois comme 2027-03
type-table = une table
type-nothing = une valeur vide
type-url = une adresse qui commence par https://
type-colour = une couleur comme `#0f5c6e`
type-at-least = un nombre entier d’au moins { $least }
type-sdg = des nombres de 1 à 17
type-planned = un mois comme `2027-03`, ou `true` pour « bientôt »

## Why a file cannot be read

read-not-found = ce fichier n’existe pas
read-not-regular = ce n’est pas un fichier ordinaire
read-too-large = il dépasse { NUMBER($limit) } octets
read-not-utf8 = il n’est pas en UTF-8 à partir de la ligne { $line }
read-outside = il se trouve hors de la série
read-system = { $reason }

## Findings: files and configuration

diag-unreadable = impossible de lire `{ $path }` : { $reason }
diag-unreadable-help = vérifiez le nom du fichier, ses droits d’accès et son enregistrement en UTF-8
diag-syntax-toml = TOML non valide : { $detail }
diag-syntax-toml-help = les textes demandent des guillemets droits, les listes des crochets ; chaque clé occupe une ligne à elle seule
diag-syntax-yaml = YAML non valide : { $detail }
diag-syntax-yaml-help = mettez entre guillemets tout texte qui contient `:` ou `#`, et vérifiez les retraits
diag-yaml-deep = l’en-tête est imbriqué sur plus de { $limit } niveaux
diag-yaml-alias = les alias (`*name`) ne sont pas admis dans l’en-tête
diag-yaml-duplicate = la clé `{ $key }` figure ici une seconde fois
diag-first-here = première occurrence ici
diag-unknown-key = clé inconnue `{ $key }`
diag-did-you-mean = vouliez-vous dire `{ $near }` ?
diag-known-keys = les clés connues sont `{ $keys }`
diag-wrong-type = `{ $key }` attend { $expected }, et non { $found }
diag-wrong-value = `{ $key }` attend { $expected }
diag-missing-key = il manque la clé `{ $key }`
diag-unknown-language = `{ $tag }` n’est pas une langue connue
diag-unknown-language-help = utilisez un code BCP 47 comme `fr`, `pt-BR` ou `zh-Hant`
diag-language-not-listed = la série ne paraît pas en { $language }
diag-language-not-listed-help = ajoutez `{ $tag }` à `languages` dans series.toml
diag-language-twice = deux fichiers se présentent comme la version en { $language }
diag-unknown-country = `{ $code }` n’est pas un pays
diag-unknown-country-help = utilisez un code ISO 3166-1 à deux majuscules, comme `TN` ou `GB`
diag-unknown-theme = thème inconnu `{ $theme }`
diag-unknown-theme-help = choisissez parmi `{ $known }`, ou ajoutez `theme-{ $theme }` à vocabulary.ftl dans chaque langue
diag-pattern = le modèle `{ $pattern }` doit contenir `{"{"}study{"}"}` et `{"{"}lang{"}"}`
diag-duplicate-number = deux études portent le numéro { $number }
diag-duplicate-number-help = donnez un autre numéro à l’une d’elles
diag-names-collide = `{ $first }` et `{ $second }` sont un seul et même nom sur certains ordinateurs
diag-names-collide-help = renommez l’un des deux
diag-no-studies = il n’y a pas d’étude dans `{ $folder }`
diag-no-studies-help = une étude est un dossier qui contient un fichier Markdown par langue : `my-study/en.md`
diag-series-missing-help = indiquez le dossier des études avec `--series`
diag-source-unknown = rien n’indique dans quelle langue l’étude `{ $study }` a été rédigée
diag-source-unknown-help = ajoutez `source = "…"` à study.toml ou à series.toml, ou utilisez `--source`
diag-source-missing = l’étude `{ $study }` a été rédigée en { $language }, mais `{ $file }` n’existe pas
diag-source-missing-help = ajoutez `{ $file }`, ou corrigez `source`
diag-title-missing = le fichier n’a pas de titre
diag-title-missing-help = ajoutez `title: …` à l’en-tête, ou commencez par `# Title`

## Findings: Markdown

diag-too-deep = imbrication sur plus de { $limit } niveaux
diag-too-deep-help = personne ne peut suivre cela sur papier : simplifiez le passage
diag-html-dropped = impossible d’imprimer { $tags }
diag-html-dropped-help = les mots contenus sont conservés lorsqu’ils s’adressent aux lecteurs ; utilisez Markdown plutôt que HTML
diag-heading-skipped = un intertitre de niveau { $level } suit un intertitre de niveau { $parent }
diag-heading-skipped-help = les lecteurs d’écran s’y perdent : utilisez le niveau { $level } (c’est ainsi qu’il est imprimé)
diag-heading-empty = un intertitre sans aucun mot n’est pas imprimé
diag-heading-empty-help = supprimez-le, ou annoncez ce qui suit
diag-footnote-undefined = la note `{ $label }` n’est pas définie
diag-footnote-undefined-help = ajoutez une ligne `[^{ $label }]: …`
diag-footnote-unused = rien ne renvoie à la note `{ $label }`, qui n’est donc pas imprimée
diag-footnote-unused-help = placez `[^{ $label }]` là où il faut, ou supprimez la note
diag-footnote-cycle = la note `{ $label }` renvoie à elle-même
diag-footnote-cycle-help = supprimez l’appel qui se trouve dans la note
diag-link-scheme = les liens en `{ $scheme }:` ne sont pas publiés
diag-link-scheme-help = utilisez `{ $allowed }` ; le texte du lien est imprimé
diag-link-relative =
    { PLURAL($count) ->
        [one] { NUMBER($count) } lien mène à une page d’un site dont l’adresse n’est pas connue ; son texte est imprimé
       *[other] { NUMBER($count) } liens mènent à des pages d’un site dont l’adresse n’est pas connue ; leur texte est imprimé
    }
diag-link-relative-help = indiquez `base-url` dans series.toml, ou écrivez l’adresse complète
diag-control-character = le caractère de contrôle { $code } n’est pas imprimé
diag-control-character-help = supprimez-le : il modifie ou masque ce que voient les lecteurs
diag-glyph-missing = aucune police ne contient { $char } ({ $code })
diag-glyph-missing-help = { $replacement } est imprimé à sa place ; ajoutez une police à templates/fonts
diag-glyph-missing-drawing = aucune police ne contient { $char } ({ $code }), qui figure dans le dessin `{ $source }`
diag-math = la formule ne peut pas être lue : { $reason }
diag-math-help = son code TeX est imprimé tel quel

## Findings: pictures

diag-media-missing = l’image `{ $path }` n’existe pas
diag-media-missing-help = sa description est imprimée à la place ; ajoutez le fichier, ou corrigez le chemin
diag-media-remote = l’image `{ $path }` se trouve sur le réseau et n’est pas téléchargée
diag-media-remote-help = enregistrez-la dans le dossier media de l’étude
diag-media-outside = l’image `{ $path }` se trouve hors de la série
diag-media-outside-help = copiez-la dans le dossier media de l’étude
diag-media-format = l’image `{ $path }` n’est dans aucun format imprimable
diag-media-pixels = l’image `{ $path }` compte { NUMBER($width) } × { NUMBER($height) } pixels, ce qui est trop
diag-media-unusable-help = utilisez SVG, PNG, JPEG, GIF ou WebP, avec 100 millions de pixels au plus
diag-alt-missing = l’image `{ $path }` n’a pas de description
diag-alt-missing-help = décrivez entre les crochets ce qu’elle montre : ![Diagramme en barres : …](…)

## Findings: locales and typesetting

diag-locale-absent = il n’existe pas de locale pour cette langue ({ $language }) : les libellés sont en { $used }
diag-locale-absent-help = ajoutez un dossier `locales/{ $tag }` à côté des études
diag-locale-profile-missing = la locale `{ $tag }` n’a pas de locale.toml
diag-locale-too-large = plus de { NUMBER($bytes) } octets, ou imbrication sur plus de { $depth } niveaux
diag-locale-junk = Fluent non valide : { $detail }
diag-locale-unknown-id = le message `{ $id }` n’est utilisé nulle part
diag-message-missing = le message `{ $id }` manque dans toutes les locales
diag-message-broken = un message n’a pas pu être mis en forme : { $detail }
diag-typeset = composition : { $detail }
diag-typeset-hint = { $hint }
diag-typeset-own = ce fichier est celui du programme ; regardez ce que les vôtres mettent à la place de ses parties : `{ $files }`
diag-render-deadline = la composition de ce document a dépassé { $seconds } { $seconds ->
    [one] seconde
   *[other] secondes
  } et a été arrêtée
diag-render-deadline-help = l’endroit indiqué est le passage le plus lourd : cherchez-y un élément très grand ou très imbriqué, ou une boucle dans un gabarit ; `worker-seconds` sous `[limits]` dans `series.toml` accorde plus de temps
diag-render-died = le processus qui composait ce document s’est terminé sans résultat ({ $detail })
diag-render-panicked = le moteur de composition a échoué sur ce document : { $detail }
diag-render-died-help = le plus souvent, le document demande plus de mémoire que permis : cherchez, d’abord à l’endroit indiqué, de très grandes images ou de très grands tableaux ; `worker-memory` sous `[limits]` dans `series.toml` en accorde plus
cli-error-worker = aucun processus de composition n’a pu démarrer : { $detail }
cli-error-worker-help = vérifiez que le fichier du programme est exécutable et toujours à sa place, et que le système permet d’autres processus
cli-error-locked = une autre exécution écrit dans `{ $path }`
cli-error-locked-by = une autre exécution, le processus { $pid }, écrit dans `{ $path }`
cli-error-locked-help = attendez qu’elle soit terminée, puis réessayez
publish-held-planned-for = annoncée ({ DATETIME($date) })

## Registres

diag-ledger-invalid = cette ligne n’a pas la forme attendue dans un registre
diag-ledger-invalid-help = corrigez la ligne, restaurez le fichier à partir du gestionnaire de versions, ou supprimez-le puis lancez `polyfolio adopt` ; il est laissé tel quel
diag-ledger-format = le registre est au format { $found }, alors que cette version connaît le format { $known }
diag-ledger-format-help = utilisez la version qui l’a écrit ; le fichier est laissé tel quel

## Décisions

cli-confirm-about = Enregistrer que des traductions correspondent à leur source
cli-confirm-examples =
    polyfolio confirm 002 fr --segment k7f3qa m2x9bc
    polyfolio confirm 002 fr --all
    polyfolio confirm 002 fr --segment k7f3qa --trivial
cli-review-about = Enregistrer que des traductions ont été relues par une autre personne
cli-review-examples = polyfolio review 002 fr --all --by "Amina Diallo"
cli-waive-about = Enregistrer que des traductions sont justes telles quelles, quoi que dise la source
cli-waive-examples = polyfolio waive 002 fr --segment k7f3qa --reason "devise laissée en anglais"
cli-omit-about = Enregistrer que des segments sont volontairement absents de la traduction
cli-omit-examples = polyfolio omit 002 fr --segment k7f3qa
cli-adopt-about = Reprendre des traductions existantes : les apparier à leur source, sans les confirmer
cli-adopt-examples =
    polyfolio adopt
    polyfolio adopt 002 --lang fr
cli-merge-driver-about = Fusionner deux registres issus d’un même registre ; pour git
cli-merge-driver-examples =
    git config merge.polyfolio.driver "polyfolio merge-driver %O %A %B"
    echo ".ledger/*.toml merge=polyfolio" >> .gitattributes
cli-arg-language = Langue de la traduction
cli-arg-all = Tous les segments de la traduction
cli-arg-segment = Clés des segments, telles que les montre `status --segments`
cli-arg-by = Qui décide ; par défaut, le nom que connaît git
cli-arg-undo = Revenir sur la décision
cli-arg-trivial = La source n’a pas changé d’une façon qui touche la traduction
cli-arg-reason = Pourquoi
cli-arg-some-study = Nom du dossier d’une étude, ou son numéro ; toutes les études par défaut
cli-arg-base = Registre dont les deux autres sont issus
cli-arg-ours = Registre local, qui reçoit le résultat
cli-arg-theirs = Registre de l’autre branche
cli-arg-explain-language = Avec une étude au lieu d’un code : la langue de la traduction
cli-arg-key = Clé d’un segment
cli-error-nothing-selected = rien n’est sélectionné
cli-error-nothing-selected-help = nommez des segments avec `--segment CLÉ`, ou indiquez `--all`
cli-error-is-source = l’étude a été rédigée dans cette langue ({ $language })
cli-error-no-segment = le segment `{ $keys }` n’existe pas
cli-error-no-segment-help = `polyfolio status { $study } --lang { $language } --segments` énumère ceux qui demandent une intervention
cli-error-merge = `{ $path }`, ou ce avec quoi il faut le fusionner, n’est pas un registre
decide-done =
    { $study }, { $language } : { PLURAL($count) ->
        [one] { NUMBER($count) } segment enregistré.
       *[other] { NUMBER($count) } segments enregistrés.
    }
decide-omitted =
    { PLURAL($count) ->
        [one] { NUMBER($count) } d’entre eux n’a pas de traduction et est considéré comme volontairement absent (`omit --undo` annule cette décision).
       *[other] { NUMBER($count) } d’entre eux n’ont pas de traduction et sont considérés comme volontairement absents (`omit --undo` annule cette décision).
    }
decide-target-only =
    { PLURAL($count) ->
        [one] { NUMBER($count) } segment propre à la traduction est considéré comme voulu.
       *[other] { NUMBER($count) } segments propres à la traduction sont considérés comme voulus.
    }
explain-recorded = Enregistré
explain-source = Source actuelle
explain-target = Traduction actuelle

## Conditions de publication

cli-arg-dry-run = Indiquer ce qui serait publié ou non, sans rien écrire
publish-dry-run =
    { PLURAL($count) ->
        [one] { NUMBER($count) } édition serait publiée
       *[other] { NUMBER($count) } éditions seraient publiées
    }, dont { NUMBER($renders) } à composer de nouveau ; { NUMBER($held) } retenues. Rien n’a été écrit.
type-policy = une règle
type-share = une part entre 0 et 1
diag-known-values = les valeurs connues sont `{ $values }`

## Générations

cli-arg-rebuild = Tout composer de nouveau, même ce qui n’a pas changé
cli-verify-about = Contrôler ce qui est publié : comparer chaque fichier au manifeste, rouvrir chaque PDF
cli-verify-examples =
    polyfolio verify
    polyfolio verify /srv/www/cases --subset 1/7
    polyfolio verify --format json
cli-clean-about = Supprimer les anciennes générations et, dans le dépôt, ce dont aucune n’a besoin
cli-clean-examples =
    polyfolio clean
    polyfolio clean --keep 1
cli-arg-publication = Dossier de la publication
cli-arg-subset = Ne contrôler qu’une part sur M, par exemple 2/7 ; ensemble, les parts couvrent tout
cli-arg-keep = Nombre de générations à conserver
publish-added = nouvelle
publish-updated = mise à jour
publish-unchanged = inchangée
publish-withdrawn = retirée
publish-summary-withdrawn =
    { PLURAL($count) ->
        [one] { NUMBER($count) } édition a été retirée.
       *[other] { NUMBER($count) } éditions ont été retirées.
    }
publish-up-to-date = Rien n’a changé : { NUMBER($count) } éditions dans { $folder } ({ $size }) sont à jour, { NUMBER($held) } retenues.
publish-interrupted = Interrompu. Ce qui était publié est resté tel quel.
cli-error-no-publication = il n’y a pas de publication dans `{ $path }`
cli-error-no-publication-help = publiez d’abord, ou indiquez le dossier donné à `publish --output`
diag-publication-damaged = ce fichier publié est endommagé ou perdu, et rien ne peut le remplacer pour l’instant
diag-publication-damaged-help = `polyfolio publish --rebuild` refait tout
verify-manifest = le manifeste manque, est endommagé ou vient d’une version plus récente
verify-missing = ce fichier est dans le manifeste mais n’existe pas
verify-changed = ce fichier n’est pas tel qu’il a été publié
verify-stranger = ce fichier n’est pas dans le manifeste
verify-pages = ce PDF a { $found } pages au lieu de { $expected }
verify-unreadable = ce PDF ne s’ouvre pas
verify-done = { NUMBER($count) } fichiers ({ $size }) dans { $folder } sont tels qu’ils ont été publiés.
clean-done =
    { PLURAL($generations) ->
        [one] { NUMBER($generations) } ancienne génération
       *[other] { NUMBER($generations) } anciennes générations
    } et { PLURAL($count) ->
        [one] { NUMBER($count) } fichier ({ $size }) du dépôt
       *[other] { NUMBER($count) } fichiers ({ $size }) du dépôt
    } supprimés.
