### Ce que signifie chaque constat sur les fichiers Fluent, pour `polyfolio explain`.

explain-file-missing =
    Il manque à une langue un fichier entier que possède la référence : aucun de
    ses messages n’est traduit, et les lecteurs voient les mots de la référence.
    Chaque message est aussi signalé.

    Copiez le fichier de la référence et traduisez-le, ou donnez-lui le même nom
    que dans la référence.

explain-file-obsolete =
    Une langue possède un fichier que la référence n’a pas. Aucun programme ne
    demande ses messages : le travail qui y est fait est perdu.

    Supprimez-le, ou donnez-lui le nom qu’il a dans la référence.

explain-message-obsolete =
    Une langue traduit un message que la référence n’a plus, ou dont le nom est
    mal écrit. Personne ne le lit.

    Supprimez-le. Si le nom est une coquille, corrigez-le : le message voulu est
    alors aussi signalé comme manquant.

explain-message-duplicate =
    Un fichier définit deux fois un message. Lequel s’affiche dépend du programme,
    et corriger l’autre reste sans effet.

    N’en gardez qu’un. `--fix` supprime le second s’ils disent la même chose.

explain-term-missing =
    Il manque à une langue un terme que possède la référence. Les messages qui
    l’utilisent montreraient son nom aux lecteurs.

    Ajoutez le terme, avec comme variantes les formes dont la langue a besoin.

explain-term-obsolete =
    Une langue a un terme que la référence n’a pas. Une langue peut avoir ses
    propres termes, mais le plus souvent celui-ci a été renommé ou ne sert plus.

    Supprimez-le si rien n’y renvoie, ou donnez-lui son nouveau nom.

explain-term-duplicate =
    Un fichier définit deux fois un terme. Lequel est utilisé dépend du
    programme : un même nom pourrait s’écrire de deux façons.

    N’en gardez qu’un. `--fix` supprime le second s’ils disent la même chose.

explain-attribute-missing =
    Il manque à un message un attribut que possède celui de la référence, par
    exemple l’étiquette que lit un lecteur d’écran. Il est vide, ou dans la langue
    de la référence.

    Ajoutez l’attribut sous la valeur, en retrait, et traduisez-le :

        close = Fermer
            {"."}title = Fermer cette fenêtre

explain-attribute-obsolete =
    Un message a un attribut que celui de la référence n’a pas. Rien ne
    l’affiche ; certains programmes le posent même comme une propriété inconnue.

    Supprimez-le, ou corrigez son nom.

explain-attribute-duplicate =
    Un message a deux fois le même attribut. Lequel s’affiche dépend du programme.

    N’en gardez qu’un.

explain-value-missing =
    Un message a des attributs mais pas de valeur, alors que celui de la référence
    en a une. Les lecteurs voient un vide, ou le nom du message.

    Écrivez le texte après le signe `=`.

explain-value-obsolete =
    Un message a une valeur là où celui de la référence n’a que des attributs. Un
    programme peut poser cette valeur sur ce qui devait rester, comme les boutons
    d’une fenêtre.

    Supprimez le texte après le signe `=` et gardez les attributs.

explain-fluent-syntax =
    Une entrée d’un fichier Fluent enfreint la grammaire. Tout le reste du fichier
    est utilisé ; cette entrée ne l’est pas, et son message est considéré comme
    manquant.

    Regardez la ligne et celle qui précède. Le plus souvent une accolade n’est pas
    fermée, une ligne n’est pas en retrait, ou il n’y a pas de texte après le
    signe `=`.

explain-default-missing =
    Un choix entre variantes n’a pas de variante par défaut, ou en a plusieurs.
    Fluent refuse alors le message entier, car une valeur pourrait ne convenir à
    aucune variante.

    Mettez une étoile devant une variante et une seule, en général la dernière :

        files = {"{"} $count ->
            {"["}one] {"{"} $count {"}"} fichier
           {"*"}[other] {"{"} $count {"}"} fichiers
        {"}"}

explain-reference-unknown =
    Un message renvoie à un message, un terme ou un attribut que cette langue n’a
    pas. Fluent ne cherche pas dans la référence : les lecteurs voient le nom
    entre accolades.

    Définissez-le dans cette langue, ou corrigez le nom.

explain-reference-missing =
    Une traduction renvoie à d’autres messages ou termes que la référence. Si elle
    écrit un nom en toutes lettres, un changement de ce nom ne l’atteindra pas.

    Utilisez les termes de la référence. Si la langue a une raison de ne pas le
    faire, laissez tel quel.

explain-reference-cycle =
    Des messages ou des termes renvoient les uns aux autres en boucle. Fluent
    renonce, et les lecteurs voient un nom entre accolades.

    Écrivez les mots en toutes lettres dans l’un d’eux.

explain-term-arguments =
    Un terme est utilisé dans un autre et choisit d’après une variable que seul
    l’autre reçoit. Il n’apprend jamais la valeur et prend toujours sa variante
    par défaut.

    Donnez un littéral au terme intérieur, `{"{"} -name(case: "genitive") {"}"}`, ou
    faites le choix dans le terme extérieur.

explain-placeables-many =
    Un message atteint plus de 100 insertions, avec tout ce à quoi il renvoie.
    Fluent s’arrête là, par précaution contre les textes sans fin, et n’en affiche
    qu’une partie.

    Divisez le message, ou renvoyez à moins d’autres.

explain-variable-missing =
    Une traduction omet une variable de la référence : il manque aux lecteurs un
    nombre, un nom ou une date.

    Placez la variable là où sa valeur doit figurer dans la phrase.

explain-variable-unknown =
    Une traduction utilise une variable que le programme ne donne pas à ce
    message. Les lecteurs voient son nom entre accolades.

    N’utilisez que les variables de la référence et de son commentaire.

explain-variable-wrong =
    Une traduction utilise une variable là où la référence en utilise une autre :
    coquille, ou nom traduit. Les lecteurs voient le nom entre accolades, et il
    leur manque la valeur.

    Écrivez le nom comme dans la référence ; les noms de variables ne se
    traduisent pas.

explain-variable-comment =
    Le commentaire d’un message documente d’autres variables que celles qu’il
    utilise. Les traducteurs s’y fient, et utilisent ce que le programme ne donne
    pas, ou ignorent ce qu’il donne.

    Écrivez une ligne par variable : `# $count (Number) – nombre d’études`. Une
    variable dont se sert une langue peut être documentée même si la référence ne
    s’en sert pas.

explain-function-unknown =
    Un message appelle une fonction qui n’existe pas : ni NUMBER, ni DATETIME, ni
    une fonction qu’appelle la référence. Fluent affiche le nom de la fonction.

    Corrigez le nom. Les fonctions s’écrivent en majuscules et ne se traduisent
    pas.

explain-function-missing =
    Une valeur est affichée au moyen d’une autre fonction que dans la référence,
    ou d’aucune. Une date apparaît alors comme 2027-03-01, ou un nombre sans
    groupement.

    Appelez la fonction qu’appelle la référence, avec ses options.

explain-option-different =
    Une fonction reçoit d’autres options que dans la référence, ou des options qui
    n’existent pas. Un prix peut perdre ses décimales, un pourcentage son signe.

    Copiez les options de la référence. Pour les dates, une langue peut avoir son
    propre usage : ce n’est alors qu’une indication.

explain-selector-missing =
    La référence choisit entre des variantes, au singulier et au pluriel par
    exemple, et la traduction dit la même chose pour toute valeur : « 1
    fichiers ».

    Choisissez aussi, avec les formes du pluriel de la langue. Les langues sans
    pluriel ne sont pas signalées.

explain-selector-late =
    Un message choisit d’après une valeur connue seulement à la mise en page,
    comme un numéro de page. Elle est insérée dans la phrase finie et ne peut pas
    choisir.

    Formulez le message pour qu’il convienne à toute valeur. Le commentaire marque
    ces variables par `@late $page`, ou par les mots « known at layout ».

explain-plural-missing =
    Il manque à un choix par nombre une forme du pluriel dont la langue a besoin
    pour certains nombres entiers (Unicode CLDR). Les lecteurs voient une forme
    fausse.

    Ajoutez la forme. En français et en espagnol, `many` ne concerne que les
    millions et n’est pas exigé ; une variante pour chaque nombre, comme [1], vaut
    la forme.

explain-plural-foreign =
    Un choix par nombre a une forme du pluriel que la langue n’a pas (Unicode
    CLDR) : `few` en français, `zero` en anglais. Elle n’est jamais choisie, et ce
    qu’elle dit n’est jamais lu.

    Supprimez la variante, ou utilisez un nombre : [0] au lieu de `zero`.

explain-variant-duplicate =
    Un choix a deux fois la même variante. Seule la première est choisie ; ce que
    dit la seconde n’est jamais lu.

    Supprimez-en une, ou donnez-lui le nom voulu.

explain-variant-unknown =
    Un choix a une variante dont le nom n’est pas parmi ceux de la référence : le
    plus souvent, il a été traduit. Elle n’est jamais choisie.

    Utilisez les noms de la référence. Ce sont des éléments de code.

explain-value-blank =
    Une traduction, ou l’une de ses variantes, ne contient que des blancs, `{"{"} ""
    {"}"}` compris, là où la référence dit quelque chose. Les lecteurs voient un vide.

    Traduisez-la. Si elle ne doit pas encore l’être, supprimez le message : les
    mots de la référence s’affichent alors.

explain-value-untranslated =
    Une traduction a exactement les mots de la référence. Les mots seuls, les
    noms, le code et les messages dont le nom finit par `-examples` ne sont pas
    signalés.

    Traduisez-la. Ce qui doit rester tel quel porte « do not translate » dans le
    commentaire de la référence.

explain-value-too-long =
    Un texte est plus long que sa place, telle que l’indique le commentaire de la
    référence : une ligne `@max 40`, ou des mots comme « at most 40 characters ».
    Il serait tronqué, ou déborderait.

    Dites-le en moins de mots. Les valeurs insérées ne sont pas comptées.

explain-numbers-different =
    Une traduction a d’autres nombres que la référence : une année, un montant,
    une limite. Les groupements et signes décimaux de toutes les langues sont
    compris, de même que les nombres jusqu’à douze en lettres et les chiffres
    romains.

    Corrigez le nombre. Si la référence est fausse, corrigez-la.

explain-address-different =
    Une traduction a d’autres adresses web ou électroniques que la référence. Les
    lecteurs n’arrivent nulle part, ou sur une page que personne n’a choisie.

    Utilisez l’adresse de la référence. Les parties qui nomment une langue, comme
    `/fr/`, peuvent différer.

explain-markup-different =
    Une traduction a d’autres éléments ou entités HTML que la référence, ou des
    éléments qui ne se ferment pas. Liens et mises en relief se perdent, ou la
    suite de la page s’affiche mal.

    Gardez chaque élément de la référence ; il peut se trouver ailleurs dans la
    phrase.

explain-byte-order-mark =
    Le fichier commence par U+FEFF, que certains éditeurs écrivent devant l’UTF-8.
    Bien des lecteurs de Fluent le prennent pour une partie du premier message et
    le perdent.

    Enregistrez le fichier en UTF-8 sans BOM. `--fix` l’enlève.

explain-line-ends =
    Certaines lignes du fichier se terminent par CRLF, d’autres par LF. Les
    programmes qui comparent ligne à ligne voient alors des changements qui n’en
    sont pas.

    Enregistrez le fichier avec une seule sorte. `--fix` écrit LF.

explain-hidden-character =
    Le texte contient un caractère sans largeur : espace de largeur nulle, liant
    entre des lettres qui ne se lient pas, marque de direction dans une langue qui
    n’en a pas besoin. Recherches et copies échouent.

    Supprimez-le. Dans les écritures qui en ont besoin, il n’est pas signalé.
    `--fix` enlève ceux qui ne servent à rien.

explain-bidi-character =
    Le texte contient une marque qui inverse la direction de ce qui suit, ou qui
    n’est jamais fermée. Ce qu’on lit n’est alors pas ce qui est écrit : un moyen
    connu de tromper.

    Supprimez-la, ou fermez-la : les isolats par U+2069, les enchâssements par
    U+202C.

explain-replacement-character =
    Le texte contient U+FFFD, qu’un programme écrit à la place d’un caractère
    qu’il n’a pas pu lire, ou une séquence d’échappement qui ne désigne aucun
    caractère. Une lettre est perdue.

    Réécrivez le caractère, et enregistrez le fichier en UTF-8.

explain-message-fallback =
    Un message manque dans la langue demandée, et a été pris dans une autre : une
    langue parente comme `es-419` ou `es`, sinon la référence. Le résultat est
    complet, mais pas en une seule langue.

    Traduisez le message. `polyfolio check-locales` énumère tout ce qui manque à
    une langue.

explain-message-unused =
    Une langue contient un message que ni le code ni aucun gabarit ne demande. Il prend
    du temps à chaque traducteur et n’est jamais lu. Les noms que le code complète, comme
    `theme-` devant une valeur, comptent comme demandés.

    Supprimez le message dans chaque langue, ou corrigez le nom là où il devrait être
    demandé. Dans un espace de travail, seuls ses propres `pdf-label-…` et `site-label-…`
    sont examinés.
explain-message-undefined =
    Le code ou un gabarit demande un message par un nom que la langue n’a pas. Sur une
    page ou dans un document, `⟦nom⟧` se trouverait à sa place : rien n’est donc publié.

    Corrigez le nom, ou écrivez le message dans chaque langue de la série. Un gabarit qui
    dit que faire sans lui, comme `labels.at("x", default: none)` ou
    `labels.x is defined`, peut demander ce qui n’existe pas.
explain-message-unknown =
    Le dossier `locales/` d’un espace de travail a un message que ce programme ne
    demande jamais, ou un modèle en demande un qui n’existe nulle part. Le premier
    reste sans effet ; le second affiche `⟦nom⟧` et ne peut pas être publié.

    Corrigez le nom. `polyfolio check` propose le plus proche.
