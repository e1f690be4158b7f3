### Graphiques, citations, renvois à l’intérieur d’un texte et accessibilité d’un document.

## Mots imprimés

pdf-references = Références
html-chart-data = Les chiffres en tableau
pdf-reference = { $label } { $number }
chart-alt-data = Données : { $values }.
chart-alt-value = { $category } : { $value }
chart-alt-series = { $series } – { $values }
chart-percent = { $value } %

## Command line

cli-arg-attach-source = Joindre le fichier Markdown au PDF, qui est alors un PDF/A-3a

## Graphiques

diag-chart-kind = il n’existe pas de graphique du type `{ $kind }`
diag-chart-kind-help = choisissez `{ $kinds }`
diag-chart-help = un graphique indique au moins `kind`, `data` et `alt` ; voir `polyfolio explain chart-data`
diag-chart-column = `{ $path }` n’a pas de colonne `{ $column }`
diag-chart-column-help = ses colonnes sont `{ $columns }`
diag-chart-number = `{ $value }`, dans la colonne `{ $column }`, n’est pas un nombre
diag-chart-number-help = écrivez les nombres simplement, avec un point pour les décimales et rien entre les milliers : 12500.5
diag-chart-negative = `{ $kind }` ne peut pas montrer de valeur inférieure à zéro
diag-chart-negative-help = utilisez `bars` ou `lines`
diag-chart-empty = il n’y a rien à dessiner
diag-chart-empty-help = le fichier doit comporter une ligne de noms de colonnes et au moins une ligne de valeurs
diag-chart-much = { NUMBER($count) } valeurs, c’est plus qu’on n’en peut distinguer
diag-chart-much-help = dessinez-en { NUMBER($limit) } au plus ; choisissez des colonnes avec `y` ou regroupez les petites catégories
diag-chart-csv = ce fichier n’est pas lisible comme CSV : { $reason }
diag-chart-csv-help = enregistrez-le en CSV, encodage UTF-8, valeurs séparées par des virgules
diag-chart-alt = le graphique n’a pas de description
diag-chart-alt-help = ajoutez une ligne comme `alt: Diagramme en barres : l’attente est passée de 30 à 9 jours`

## Bibliographie

diag-bibliography = la bibliographie est illisible : { $reason }
diag-bibliography-help = `references.yml` est un fichier Hayagriva, `references.bib` un fichier BibLaTeX
# $key (String) – the key
diag-bibliography-loop = la référence `{ $key }` hérite d’elle-même, ou de beaucoup trop d’autres
# $name (String) – the abbreviation
diag-bibliography-grows = l’abréviation `{ $name }` se contient elle-même, ou représente beaucoup trop de texte
diag-bibliography-loop-help = rompez la chaîne de `crossref`, `xdata` ou `@string` : écrivez les valeurs en toutes lettres
diag-bibliography-style = il n’existe pas de style de citation `{ $name }`
diag-bibliography-style-help = indiquez un style du dépôt CSL, comme `apa`, ou un fichier `.csl` de la série
diag-style-unreadable = ce style de citation est illisible : { $reason }
diag-style-root = ce n’est pas un style CSL : le fichier commence par `<{ $name }>` au lieu de `<style xmlns="http://purl.org/net/xbiblio/csl">`
diag-style-deep = les éléments de ce style de citation sont imbriqués sur plus de { $most } niveaux
diag-style-loop = la macro `{ $name }` est faite d’elle-même, ou de bien trop d’éléments
diag-style-large = toutes macros développées, ce style de citation compte plus de { $most } éléments
diag-words-deadline = la rédaction des citations et des références de ce document a duré plus de { $seconds } { $seconds ->
    [one] seconde
   *[other] secondes
  } et a été arrêtée
diag-words-died = le processus qui rédigeait les citations de ce document s’est terminé sans résultat ({ $detail })
diag-words-help = l’endroit indiqué est celui de la première citation ; citez moins d’ouvrages, choisissez un style plus simple, ou accordez davantage avec `worker-seconds` et `worker-memory` sous `[limits]` dans `series.toml`
diag-citation-unknown = la bibliographie ne contient pas d’ouvrage `{ $key }`
diag-citation-unknown-help = ajoutez-le à `references.yml` ou corrigez la clé
diag-citation-alone = `[@…]` ressemble à une citation, mais l’étude n’a pas de bibliographie
diag-citation-alone-help = ajoutez un fichier `references.yml` ou `references.bib` à côté de l’étude ; sinon, la marque est imprimée telle quelle
diag-reference-unused = rien ne renvoie à l’ouvrage `{ $key }` ; il ne figure donc pas dans la liste

## Renvois

diag-anchor-unknown = rien ne s’appelle `#{ $name }`
diag-anchor-unknown-help = nommez une figure par ![…](…){"{"}#nom{"}"}, un tableau à la fin de sa légende, un graphique par `id: nom` ; un intertitre porte le nom de ses mots
diag-anchor-twice = `#{ $name }` désigne deux choses
diag-anchor-twice-help = donnez à chacune son propre nom ; les liens mènent à la première
diag-anchor-unnumbered = `#{ $name }` n’a pas de légende, donc pas de numéro auquel renvoyer
diag-anchor-unnumbered-help = donnez-lui une légende, ou écrivez des mots entre les crochets du lien

## Accessibilité

diag-alt-filename = la description de l’image `{ $path }` est le nom de son fichier
diag-alt-filename-help = dites ce que montre l’image à qui ne peut pas la voir
diag-link-vague = le lien « { $text } » ne dit pas où il mène
diag-link-vague-help = nommez la destination : qui va de lien en lien n’entend rien d’autre
diag-link-address = les mots du lien sont une adresse
diag-link-address-help = nommez la page ; l’adresse reste accessible
diag-table-headless = le tableau n’a pas de ligne d’en-tête : impossible de dire à quoi correspondent ses colonnes
diag-table-headless-help = nommez chaque colonne dans la première ligne
diag-media-large = l’image `{ $path }` a { NUMBER($width) } × { NUMBER($height) } pixels ({ $size }) ; { NUMBER($most) } sont imprimés en largeur
diag-media-large-help = aucune intervention n’est nécessaire : elle est réduite à 300 points par pouce pour l’impression, et le lieu de la prise de vue est effacé
diag-media-redraw = l’image `{ $path }` n’a pas pu être réduite pour les pages et les livres numériques, qui la montrent en taille réelle
diag-media-entities = l’image `{ $path }` déclare des entités XML, qui ne sont pas développées
diag-media-entities-help = enregistrez-la de nouveau en SVG simple avec un logiciel de dessin
diag-media-linked = l’image `{ $path }` renvoie à `{ $target }`, qui n’est pas lu
diag-media-linked-help = intégrez le fichier à l’image

## Taille

# $length (Number) – how long it is
# $limit (Number) – how long it may be
diag-text-long = ce texte occuperait { NUMBER($length) } octets ; un élément d’un PDF en contient au plus { NUMBER($limit) }
diag-text-long-help = raccourcissez-le, ou répartissez-le

## Explications

explain-bibliography-invalid =
    Le fichier `references.yml` ou `references.bib` d’une étude enfreint une règle
    de son format, ou nomme un style de citation qui n’existe pas. Aucune citation
    ne peut être rédigée ; rien n’est donc publié sans ses sources.

    La ligne indiquée est celle où la lecture s’est arrêtée. Voici un ouvrage dans
    `references.yml` :

        lee2024:
            type: report
            title: Le retour au pays
            author: ["Lee, Ana"]
            date: 2024
explain-citation-unknown =
    Le texte renvoie à un ouvrage par une clé qui ne figure pas dans la
    bibliographie de l’étude. La clé est imprimée entre crochets, ce qui n’apprend
    rien aux lecteurs.

    Corrigez la clé ou ajoutez l’ouvrage à `references.yml` :

    {"    ["}@lee2024, p. 12]
explain-reference-unused =
    Un ouvrage de la bibliographie n’est pas cité dans cette langue ; la liste des
    références ne le mentionne donc pas. Si c’est voulu, tout va bien ; dans une
    traduction, une citation a peut-être été perdue.
explain-anchor-unknown =
    Un lien mène à un endroit du document qui n’existe pas : aucun intertitre,
    figure, tableau ou graphique ne porte ce nom. Un lien qui a des mots devient
    du texte simple ; un renvoi sans mots, comme `[](#fig-carte)`, laisserait un
    trou dans la phrase.

    Nommez la figure ou corrigez le renvoi :

        ![Carte de la région](media/carte.svg "Où cela s’est passé"){"{"}#fig-carte{"}"}

        Comme le montre la [](#fig-carte), …
explain-anchor-twice =
    Deux figures, tableaux ou intertitres portent le même nom : qui suit un lien
    peut arriver au mauvais endroit.

    Renommez l’un des deux.
explain-chart-data =
    Un graphique ne peut pas être dessiné à partir de son fichier : le fichier ou
    une colonne manque, ou une cellule qui devrait être un nombre n’en est pas un.
    Un graphique incomplet dirait quelque chose de faux ; l’édition n’est donc pas
    publiée.

    Un graphique est un bloc dans le texte, et un fichier CSV à côté de l’étude :

        ```chart
        kind: bars
        data: media/jours.csv
        x: ville
        y: [avant, apres]
        labels: {"{"}avant: "2019", apres: "2023"{"}"}
        title: Délai d’obtention d’un titre de séjour
        alt: "Diagramme en barres : dans les trois villes, le délai a diminué de moitié."
        source: Bureaux d’état civil
        ```

    Les types sont `bars`, `lines` et `shares` ; on peut ajouter `unit`, `id` (un
    nom pour les renvois) et `table: true` (les données au-dessous).
explain-alt-filename =
    La description d’une image est le nom de son fichier. Un lecteur d’écran le
    lit à voix haute, et qui l’écoute n’apprend rien.

    Dites en une ou deux phrases ce que montre l’image :

        ![Diagramme en barres : l’attente diminue dans les trois villes](media/jours.svg)
explain-link-text =
    Les mots d’un lien ne disent pas où il mène : « ici », « en savoir plus », ou
    une adresse nue. Les personnes qui utilisent un lecteur d’écran vont souvent
    de lien en lien, sans la phrase qui les entoure ; et sur le papier, personne
    ne peut cliquer ici.

    Faites du nom de la destination le lien :

        Lisez l’[évaluation du projet pilote](https://example.org/e).
explain-table-headless =
    Un tableau dont les colonnes n’ont pas de nom se regarde, mais ne s’écoute
    pas : un lecteur d’écran annonce le nom de la colonne avec chaque cellule.
    PDF/UA exige des cellules d’en-tête.

    Remplissez la première ligne. Si le tableau ne sert qu’à disposer des mots,
    utilisez une liste.

        | Année | Titres |
        |-------|-------:|
        | 2023  |    412 |
explain-media-large =
    Une image a plus de pixels que l’impression ne peut en montrer. Elle est
    réduite à 300 points par pouce à la largeur du texte, si bien que le PDF reste
    léger ; et ce que l’appareil a noté du lieu et du propriétaire est effacé. Le
    fichier lui-même reste tel quel.
