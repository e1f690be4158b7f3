### Ce qui est constaté sur la charte graphique d’une série.

diag-contrast = `{ $key }` est difficile à lire : `{ $colour }` a un contraste de { $contrast }:1, il faut { $needed }:1
diag-contrast-help = écrivez `{ $key } = "{ $colour }"`, la nuance la plus claire qui reste lisible ; d’ici là, cette nuance est utilisée
diag-font-missing = aucune police de la famille `{ $family }` n’est disponible
diag-font-missing-help = placez ses fichiers (.otf ou .ttf) dans `templates/fonts/` à côté de la série, ou choisissez parmi : { $known }
diag-logo-missing-help = indiquez le chemin d’un fichier SVG, PNG ou JPEG par rapport au dossier du fichier qui le nomme

explain-contrast-low =
    Une couleur de `[brand]` est si claire que les personnes malvoyantes, ou
    celles qui ont une mauvaise imprimante, ne peuvent pas lire un texte de cette
    couleur. Un texte demande un contraste de 4,5:1 avec son fond (WCAG 2.2,
    1.4.3), ici le papier blanc et la teinte légère de la couleur elle-même ; un
    graphique, 3:1 (1.4.11).

    La nuance lisible la plus proche est employée à sa place, afin que rien
    d’illisible ne soit publié. Écrivez-la dans series.toml, ou changez de couleur.

explain-font-missing =
    `[brand.fonts]` nomme une famille dont aucun fichier n’est présent ; les polices
    de la maison la remplacent. Celles du système ne sont jamais utilisées :
    une série doit avoir le même aspect sur toutes les machines.

    Placez les fichiers de la police dans `templates/fonts/`, à côté du dossier de
    la série, avec leur licence, et écrivez la famille comme la police se nomme.

## Templates and watching

cli-arg-template = Le gabarit : `study`, `brief`, ou un des vôtres dans templates/pdf
cli-arg-watch = Recomposer dès qu’un fichier de la série, des langues ou des gabarits change
render-watching = Les changements sont suivis ; Ctrl+C pour terminer.
render-changed = Changé : { $files }
cli-error-no-template = il n’y a pas de gabarit `{ $name }`
cli-error-no-template-help = au choix : { $known }. Un gabarit est un fichier `templates/pdf/NOM.typ` avec `#let NOM(edition) = …`
pdf-section-lessons = enseignement | leçon
pdf-caption-source = source | sources
