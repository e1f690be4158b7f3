### @typography off
### Typographie : ce que `check` dit de chaque règle, et ce que dit `explain`. Les règles sont dans `locales/typography/`.

typography-fix = écrivez `{ $right }` ; `polyfolio check --fix` s’en charge
typography-write = écrivez `{ $right }`
typography-more = { $count ->
    [one] encore un endroit pour { $rule } dans { $file }
   *[other] encore { $count } endroits pour { $rule } dans { $file }
}
check-fixed = { $places ->
    [0] rien à corriger
    [one] un endroit corrigé dans un fichier
   *[other] { $files ->
        [one] { $places } endroits corrigés dans un fichier
       *[other] { $places } endroits corrigés dans { $files } fichiers
    }
}
check-would-fix = { $places ->
    [0] rien à corriger
    [one] un endroit serait corrigé dans un fichier ; relancez sans --dry-run pour le corriger
   *[other] { $files ->
        [one] { $places } endroits seraient corrigés dans un fichier ; relancez sans --dry-run pour les corriger
       *[other] { $places } endroits seraient corrigés dans { $files } fichiers ; relancez sans --dry-run pour les corriger
    }
}
diag-typography-rule = la règle `{ $rule }` de la typographie est inutilisable : { $detail }
diag-typography-profile = aucun profil typographique ne s’appelle `{ $name }`
diag-typography-profile-help = les profils sont `{ $names }`

cli-arg-fix-texts = Corriger ce qui peut l’être sans intervention, dans les textes et les valeurs Fluent
cli-arg-fix-dry-run = Montrer ce que `--fix` changerait, sans rien écrire

explain-typography =
    Un texte ne suit pas une règle typographique de sa langue. Chaque règle a son propre
    code, que `polyfolio explain` connaît aussi. `polyfolio check --fix` change ce qui
    peut l’être sans risque. Pour un autre profil, ou pour écarter des règles, voyez
    `series.toml` : `[typography]`, `fr = "fr-ca"`, `off = ["FR09"]`.

typography-fr01 = espace manquante devant un signe double
explain-fr01 =
    Le français met une espace fine insécable devant ; ! et ? (Imprimerie nationale). Au
    Canada et dans les institutions de l’Union européenne on n’en met pas : profils
    `fr-ca` et `fr-eu`. À l’impression, c’est déjà corrigé.
typography-fr02 = espace manquante devant un deux-points
explain-fr02 =
    Le français met une espace insécable devant le deux-points, sauf dans les heures,
    les adresses et le code. À l’impression, c’est déjà corrigé.
typography-fr03 = cette espace laisserait le signe passer à la ligne
explain-fr03 =
    Une espace ordinaire devant ; : ! ou ? est sécable, et la ligne suivante
    commencerait par le signe. Il faut une espace insécable. À l’impression, c’est déjà
    corrigé.
typography-fr04 = les espaces à l’intérieur des « » ne sont pas celles de l’usage
explain-fr04 =
    Les guillemets français prennent une espace insécable à l’intérieur ; les
    institutions de l’Union européenne n’en mettent pas (profil `fr-eu`). À
    l’impression, c’est déjà corrigé.
typography-fr05 = une apostrophe droite
explain-fr05 =
    L’apostrophe typographique du français est ’. À l’impression, c’est déjà corrigé.
typography-fr06 = guillemets droits, ou trois points au lieu de points de suspension
explain-fr06 =
    Le français cite entre « » (et “ ” à l’intérieur), et les points de suspension sont
    un seul caractère. À l’impression, c’est déjà corrigé.
typography-fr07 = abréviation fautive de l’adjectif ordinal
explain-fr07 =
    1er, 1re, 2e, 2es, XIXe, et non 1ère, 2ème, XIXème (Imprimerie nationale).
typography-fr08 = pas d’espace insécable entre le nombre et son signe
explain-fr08 =
    Le français met une espace insécable devant % et €. À l’impression, c’est déjà
    corrigé.
typography-fr09 = une capitale sans son accent
explain-fr09 =
    Les capitales gardent leurs accents : État, À partir de (Imprimerie nationale).
    Seuls les mots d’une liste sont examinés ; ceux qui sont aussi des mots anglais n’y
    sont pas.
typography-fr10 = ce nombre pourrait être coupé en fin de ligne
explain-fr10 =
    Les tranches de trois chiffres sont séparées par une espace insécable. À
    l’impression, c’est déjà corrigé.
typography-fr11 = des traits d’union à la place d’un tiret
explain-fr11 =
    Deux traits d’union valent un tiret demi-cadratin, trois un tiret cadratin. C’est
    réglé à l’impression, et n’est pas signalé.
typography-es01 = un point d’interrogation sans son pendant
explain-es01 =
    L’espagnol ouvre la question par ¿ et la ferme par ?. Les titres ne sont pas
    examinés. L’endroit où commence la question, seul l’auteur le connaît : pas de
    correction automatique.
typography-es02 = un point d’exclamation sans son pendant
explain-es02 =
    L’espagnol ouvre l’exclamation par ¡ et la ferme par !. Les titres ne sont pas
    examinés. Pas de correction automatique.
typography-es03 = d’autres guillemets que « »
explain-es03 =
    L’Académie recommande « » d’abord, “ ” à l’intérieur. Les guillemets droits sont
    corrigés à l’impression ; les courbes restent tels quels.
typography-es04 = une espace devant un signe de ponctuation
explain-es04 =
    L’espagnol ne met pas d’espace devant ; : ! ? ni devant la virgule. À l’impression,
    c’est déjà corrigé.
typography-es05 = un nom de mois avec une majuscule
explain-es05 =
    L’espagnol écrit les mois en minuscules : 15 de enero de 2027.
typography-es06 = abréviation fautive de l’adjectif ordinal
explain-es06 =
    1.º, 1.ª, 1.er, 2.º : avec un point devant la lettre supérieure, et non 1ero, 2do
    (Ortografía, RAE).
typography-es07 = les milliers ne sont pas séparés comme il faut
explain-es07 =
    L’espagnol sépare les tranches de trois chiffres par une espace fine insécable à
    partir de cinq chiffres, et non par un point ou une virgule. Une seule tranche après
    un point peut être une fraction décimale : elle n’est pas signalée. Les années ne
    sont jamais séparées.
typography-es08 = apostrophe droite, trois points, ou traits d’union à la place d’un tiret
explain-es08 =
    La façon usuelle de saisir ’ … – et —. C’est réglé à l’impression, et n’est pas
    signalé.
typography-en01 = ce nombre n’est pas écrit selon l’usage de la maison
explain-en01 =
    L’anglais a un point décimal. Les Nations Unies séparent les milliers par des
    virgules (profil `en-un`), l’Union européenne par des espaces insécables (`en-eu`).
typography-en02 = cette graphie n’est pas celle des Nations Unies
explain-en02 =
    Les Nations Unies écrivent -ize comme le dictionnaire d’Oxford, et « per cent » en
    deux mots. Les noms d’organisations gardent leur graphie : seuls les mots en
    minuscules sont examinés. Rien n’est changé à l’impression.
typography-en03 = un titre dont chaque mot a une majuscule
explain-en03 =
    Les titres prennent la majuscule au premier mot et aux noms propres seulement. Un
    titre fait de noms propres est une fausse alerte.
typography-en04 = guillemets droits ou apostrophe droite
explain-en04 =
    La façon usuelle de saisir “ ” ‘ ’. C’est réglé à l’impression, et n’est pas
    signalé.
typography-en05 = trois points, ou traits d’union à la place d’un tiret
explain-en05 =
    La façon usuelle de saisir … – et —. C’est réglé à l’impression, et n’est pas
    signalé.
