### Ce que signifie chaque type de constat, pour `polyfolio explain`.

explain-unreadable =
    Un fichier ou un dossier de la série n’existe pas, n’est pas accessible, est
    trop volumineux ou n’est pas enregistré en UTF-8. Son contenu ne peut
    atteindre aucun lecteur, et les études qui en ont besoin restent incomplètes.

    Vérifiez son nom et ses droits d’accès. Si les lettres accentuées sont en
    cause, enregistrez de nouveau le fichier en choisissant l’encodage UTF-8.

explain-syntax =
    Le texte enfreint une règle de TOML (`series.toml`, `study.toml`) ou de YAML
    (l’en-tête, entre les deux lignes `---`) : le programme ne peut plus savoir
    quelle valeur correspond à quelle clé. À partir de là, des titres, des pays ou
    des dates seraient perdus.

    Examinez l’endroit indiqué et ce qui le précède : le plus souvent, il manque
    un guillemet. En YAML, mettez entre guillemets droits tout texte qui contient
    un deux-points :

        title: "Kenya : de l’eau pour Makueni"

explain-unknown-key =
    Un fichier de configuration contient une clé qui n’a pas de sens à cet
    endroit ; il s’agit presque toujours d’une faute de frappe. Ce qu’elle devait
    indiquer manquerait dans toutes les éditions, dans toutes les langues, sans
    que personne s’en aperçoive.

    Corrigez l’orthographe ou supprimez la ligne. Celle-ci devrait commencer par
    `country` :

        contry = "TN"

explain-suspect-key =
    L’en-tête contient une clé qui ne diffère que d’une ou deux lettres d’une clé
    connue. Vous pouvez y mettre des clés à vous, destinées aux gabarits ; mais
    s’il s’agit d’une faute de frappe, les lecteurs sont privés d’un résumé ou du
    nom d’un auteur.

    Dans ce cas, corrigez-la, comme ici pour `summary` ; sinon, choisissez un nom
    moins ressemblant.

        sumary: Comment un village a obtenu son puits

explain-wrong-type =
    La valeur d’une clé n’est pas du type attendu : c’est par exemple un texte là
    où il faut un nombre. Elle n’est pas utilisée et manque donc dans les
    éditions.

    Écrivez-la comme l’indique le message. Les guillemets signalent un texte ; un
    nombre n’en prend pas :

        number = 4

explain-wrong-value =
    La valeur est du bon type, mais n’a pas de sens pour cette clé : un treizième
    mois, un dix-huitième objectif de développement durable, une couleur qui
    n’existe pas. Elle n’est pas utilisée, car une erreur imprimée est pire qu’une
    lacune.

    Corrigez-la ; le message indique ce qui est possible. Un mois s’écrit ainsi :

        es = "2027-03"

explain-missing-key =
    Il manque à un élément la clé qui lui donne son sens : un partenaire n’a pas
    de nom, par exemple. L’élément est absent de toutes les éditions.

    Ajoutez la clé, ou supprimez l’élément.

    {"    ["}[partners]]
        name = "Municipalité de Cuenca"

explain-unknown-language =
    Ce code n’est pas conforme à la norme BCP 47, ne désigne aucune langue connue,
    ou désigne une langue que la série n’énumère pas sous `languages`. Les
    libellés, la typographie et la voix des lecteurs d’écran dépendent de la
    langue ; rien ne paraît donc sous un code erroné.

    Utilisez le code exact le plus court, comme `fr`, `pt-BR` ou `zh-Hant`. Si la
    langue est nouvelle dans la série, ajoutez-la à `languages` dans series.toml.

explain-unknown-country =
    Ce code ne figure pas dans la norme ISO 3166-1. C’est à partir de lui que le
    programme imprime le nom du pays dans chaque langue ; faute d’un code exact,
    aucune édition n’indique le pays.

    Utilisez les deux majuscules de la norme : `GB` et non `UK`, `TN` et non
    `TUN`. Si votre organisation a sa propre façon de nommer un pays, gardez le
    code et indiquez le nom sous `countries` dans series.toml.

explain-unknown-theme =
    Ce thème n’a pas de nom dans le vocabulaire : il n’y a rien à imprimer, et il
    est absent de toutes les éditions.

    Choisissez un thème existant. Pour en créer un, ajoutez son nom au fichier
    `vocabulary.ftl` de chaque langue, afin qu’aucune édition n’affiche un mot
    d’une autre langue.

        theme-health = Migrations et santé

explain-duplicate-number =
    Deux études portent le même numéro. Or c’est par ce numéro que les lecteurs
    citent une étude, et une commande comme `polyfolio render 4` n’en trouverait
    qu’une des deux.

    Donnez un autre numéro à l’une d’elles dans son study.toml. Changez de
    préférence celui de la plus récente : l’autre est peut-être déjà citée.

explain-duplicate-name =
    Deux fichiers se présentent comme la même version linguistique d’une étude, ou
    les noms de deux études ne diffèrent que par les majuscules ou par le codage
    des accents. Un seul des deux fichiers serait publié ; et sous Windows ou
    macOS, l’un des deux dossiers remplacerait l’autre.

    Renommez ou supprimez l’un des deux. Dans les noms, tenez-vous-en aux
    minuscules, aux chiffres et aux traits d’union.

explain-source-missing =
    Le programme ne sait pas dans quelle langue l’étude a été rédigée, ou il
    n’existe pas de fichier dans cette langue. Les traductions se mesurent à
    l’original : sans lui, nul ne peut dire ce qui leur manque.

    Ajoutez le fichier, par exemple `fr.md`, ou corrigez la langue dans
    study.toml :

        source = "fr"

explain-title-missing =
    Cette version linguistique n’a pas de titre. Le nom du fichier le remplace sur
    la couverture et dans la référence à citer, et c’est la première chose que lit
    un lecteur d’écran.

    Ajoutez un titre à l’en-tête, ou commencez le texte par un titre de niveau 1,
    dans la langue du fichier.

        title: "Une seule porte à Cuenca"

explain-no-studies =
    Le dossier ne contient aucune étude ; il n’y a donc rien à publier. Une étude
    est un dossier qui contient un fichier Markdown par langue, comme
    `my-study/en.md`.

    Vérifiez que vous êtes dans le bon dossier, ou indiquez-en un autre avec
    `--series`. Si vos fichiers sont rangés autrement, décrivez ce rangement avec
    `pattern`, sous `content`, dans series.toml.

explain-media-missing =
    Le texte renvoie à une image dont le fichier n’existe pas. Sa description est
    imprimée à la place ; ce que seule l’image montrait est perdu pour les
    lecteurs.

    Ajoutez le fichier, ou corrigez le chemin. Celui-ci part du dossier du texte,
    et les majuscules comptent : `media/Map.svg` n’est pas `media/map.svg`.

explain-media-remote =
    L’image se trouve à une adresse du réseau. Elle n’est jamais téléchargée, car
    les mêmes fichiers doivent toujours donner le même PDF et la publication ne
    doit pas dépendre du serveur d’autrui ; les lecteurs ont sa description à la
    place.

    Enregistrez l’image dans le dossier media de l’étude et renvoyez à ce fichier.
    Vérifiez que sa licence vous autorise à l’imprimer.

        ![Carte des trois puits](media/wells.png)

explain-media-outside =
    Le chemin de l’image mène hors du dossier de la série. Une série doit être
    complète dans son dossier, faute de quoi on ne peut pas la transmettre ; et
    aucun texte ne doit faire entrer un fichier privé de cet ordinateur dans un
    document public. Cette édition n’est pas publiée.

    Copiez l’image dans le dossier media de l’étude et corrigez le chemin.

explain-media-unusable =
    L’image est dans un format non imprimable, ne peut pas être lue, ou est si
    grande que la mise en page échouerait. Cette édition n’est pas publiée.

    Enregistrez-la en SVG (schémas), PNG (captures d’écran) ou JPEG
    (photographies), avec 100 millions de pixels et 50 Mo au plus. Il ne suffit
    pas de changer l’extension du fichier : c’est le contenu qui compte.

explain-alt-missing =
    Une image n’a pas de description. Les personnes qui ne peuvent pas la voir
    n’en tirent rien, et la norme d’accessibilité PDF/UA exige une description
    pour toute image qui apporte une information.

    Dites entre les crochets ce qu’elle montre, y compris les chiffres importants,
    dans la langue du texte. Chaque traduction doit avoir la sienne.

        ![Diagramme en barres : l’attente passe de 9 à 3 jours](media/days.svg)

explain-html-dropped =
    Le texte contient des éléments HTML qui n’existent pas sur papier, comme une
    vidéo, un formulaire ou un script. Ces éléments sont supprimés ; les mots
    qu’ils contiennent sont conservés lorsqu’ils s’adressent aux lecteurs.

    Relisez le passage tel qu’il sera imprimé. Si quelque chose se perd, dites-le
    en Markdown, par exemple avec un lien vers la vidéo.

explain-heading-skipped =
    Un intertitre se situe plus d’un niveau au-dessous du précédent. Les personnes
    qui utilisent un lecteur d’écran se déplacent d’un intertitre à l’autre et
    chercheraient un niveau qui n’existe pas ; la norme d’accessibilité PDF/UA
    interdit ces sauts, et l’intertitre est donc imprimé un niveau au-dessous de
    celui dont il dépend.

    Utilisez le niveau suivant, et gardez les mêmes niveaux dans toutes les
    langues. Après un intertitre de niveau 2, écrivez la seconde de ces lignes, et
    non la première :

        #### Résultats
        ### Résultats

explain-heading-empty =
    Un intertitre ne contient aucun mot. Il est omis, car la norme d’accessibilité
    PDF/UA ne l’admet pas : dans le sommaire comme pour un lecteur d’écran, ce
    serait un chapitre sans nom.

    Supprimez la ligne, ou annoncez ce qui suit. Dans une traduction, ce sont
    souvent les mots qui ont été oubliés.

explain-footnote-undefined =
    Le texte contient un appel de note, mais la note elle-même n’existe pas. Le
    lecteur qui suit l’appel ne trouve rien ; une source ou une réserve est
    peut-être perdue.

    Ajoutez la note sur une ligne à part, avec la même étiquette, ou supprimez
    l’appel. Dans une traduction, c’est souvent la note qui a été oubliée.

    {"    ["}^census]: Recensement national, 2022.

explain-footnote-unused =
    Rien dans le texte ne renvoie à cette note, qui n’est donc pas imprimée. Le
    plus souvent, l’appel s’est perdu quand une phrase a été récrite ou traduite.

    Placez l’appel là où il faut, ou supprimez la note.

        Le canton compte 600 000 habitants[^census].

explain-footnote-cycle =
    La note renvoie à elle-même, directement ou par l’intermédiaire d’autres
    notes. Elle ne tiendrait sur aucune page ; cette édition n’est donc pas
    publiée.

    Retirez l’appel qui se trouve dans la note ; écrivez plutôt le renvoi en
    toutes lettres.

explain-link-unusable =
    Le lien ne peut pas être suivi depuis un PDF : il est relatif à un site dont
    l’adresse n’est pas connue, ou d’un genre qui n’a pas sa place dans un
    document public, comme `javascript:` ou `file:`. Son texte est imprimé, mais
    ne mène nulle part.

    Écrivez l’adresse complète, avec `https://`. Pour les liens à l’intérieur de
    votre site, indiquez une fois pour toutes `base-url` dans series.toml.

explain-glyph-missing =
    Aucune des polices disponibles ne contient ce caractère ; une case vide est
    imprimée à sa place. Il manque aux lecteurs une lettre, souvent dans un nom de
    personne ou de lieu, et elle manque aussi à qui cherche ou copie le texte.

    Placez dans `templates/fonts` une police qui le contient. Si le caractère est
    là par erreur, supprimez-le.

explain-control-character =
    Le texte contient un caractère invisible qui commande des machines, par
    exemple une marque qui inverse le sens de l’écriture. Il peut donner au texte
    une apparence contraire à ce qu’il dit, et il égare les lecteurs d’écran et la
    recherche ; il n’est donc pas imprimé.

    Supprimez-le. Il provient le plus souvent d’un PDF ou d’une page web d’où le
    texte a été copié ; le plus sûr est de retaper le mot.

explain-math-unreadable =
    La formule n’est pas du TeX que le programme comprenne ; son code est imprimé
    tel quel. La plupart des lecteurs ne peuvent pas le lire, et les lecteurs
    d’écran non plus.

    Corrigez ce que signale le message ; souvent, il manque une accolade. Une
    relation simple peut s’écrire en toutes lettres.

        $\frac{"{"}5{"}"}{"{"}8{"}"} = 0.625$

explain-too-deep =
    Des listes, des citations ou des marques de mise en relief sont imbriquées
    plus profondément qu’une page ne peut le montrer. Ce qui dépasse n’est pas
    composé, et cette édition n’est donc pas publiée.

    De même pour un titre, une adresse ou une description plus longs que ce que
    peut contenir un élément d’un PDF : 32 767 octets.

    Simplifiez le passage : au-delà de trois niveaux de liste, personne ne peut
    suivre, ni sur papier ni à l’oreille. Des intertitres et des listes séparées
    feront le reste.

explain-locale-invalid =
    Un fichier du dossier `locales` ne peut pas être utilisé en entier : il n’est
    pas en TOML ou en Fluent valide, il est trop volumineux, aucun `locale.toml`
    ne l’accompagne, ou il contient un message qui n’est utilisé nulle part. Vos
    propres formulations ne servent alors pas, et les lecteurs voient celles
    d’origine.

    Corrigez l’endroit indiqué. En Fluent, les lignes qui continuent un message
    sont en retrait, et une accolade dans le texte s’écrit `{"{"}`.

explain-message-missing =
    Un message manque dans une langue, ou il n’existe pas de locale du tout pour
    celle d’une édition : des mots comme « Sommaire » ou « Page 1 sur 9 » sont
    dans une autre langue. Les lecteurs le remarquent, et les lecteurs d’écran
    prononcent mal ces mots.

    Ajoutez sous `locales`, à côté des études, un dossier pour la langue, avec un
    `locale.toml` et la traduction des fichiers `.ftl`. Il n’est pas nécessaire de
    savoir programmer.

explain-message-broken =
    Un message manque dans toutes les locales, ou n’a pas pu être formé : il se
    réfère à une valeur qu’il ne reçoit pas, ou emploie mal une fonction. Le
    libellé ou la phrase seraient imprimés incomplets ; cette édition n’est donc
    pas publiée.

    Cherchez le message dans votre dossier `locales` et comparez-le à la version
    anglaise : les noms qui suivent `$` doivent être les mêmes. Si vous supprimez
    votre version, celle d’origine reprend sa place.

explain-typeset-failed =
    Le moteur de composition n’a pas pu produire le document, ou ne lui a pas
    trouvé de mise en page stable. L’édition n’est pas publiée ; sa dernière
    version correcte, s’il y en a une, reste en place.

    Si vous avez vos propres gabarits, l’endroit indiqué montre où ils échouent ;
    sans eux, tout fonctionne de nouveau. Sinon, veuillez le signaler comme une
    erreur du programme.

explain-render-deadline =
    La composition de ce document a dépassé le temps permis et son processus a été
    arrêté. Les autres éditions ne sont pas touchées ; la dernière bonne version de
    celle-ci reste en place.

    Le plus souvent, un élément du texte est très grand ou très imbriqué, ou l’un
    de vos gabarits contient une boucle sans fin. `worker-seconds` sous `[limits]`
    dans `series.toml` accorde plus de temps.

explain-render-died =
    Les documents sont composés dans des processus séparés, à mémoire et à temps
    limités. Celui qui composait ce document s’est terminé sans résultat. Les
    autres éditions ne sont pas touchées ; la dernière bonne version de celle-ci
    reste en place.

    Le plus souvent, le document demande plus de mémoire que permis : de très
    grandes images ou de très grands tableaux, ou un gabarit à vous qui répète
    quelque chose trop souvent. `worker-memory` sous `[limits]` dans `series.toml`
    en accorde plus, en mébioctets.

explain-typeset-warning =
    Le document a été produit, mais le moteur de composition a eu un doute, par
    exemple sur une police qu’un gabarit demande et qui n’existe pas. Les lecteurs
    verront peut-être que quelque chose ne va pas.

    Regardez le PDF. Si vous avez vos propres gabarits, corrigez l’endroit
    indiqué ; les polices se placent dans `templates/fonts`.

explain-ledger-invalid =
    Un fichier de .ledger/ n’a pas la forme d’un registre, souvent parce qu’une
    fusion y a laissé ses marques. L’état de cette langue est calculé comme si
    rien n’avait été décidé, et aucune commande n’écrit dans le fichier tant qu’il
    n’est pas réparé. Restaurez-le depuis le gestionnaire de versions, ou
    supprimez-le et lancez `polyfolio adopt`.
explain-ledger-format =
    Le registre a été écrit par une version plus récente du programme, dont cette
    version ne comprendrait pas les décisions et pourrait les perdre. Il n’est pas
    modifié. Mettez à jour le programme sur cet ordinateur.

explain-publication-damaged =
    Un fichier de la publication n’est pas celui qui a été publié : il a été
    modifié à la main, endommagé par le disque ou supprimé. Les lecteurs risquent
    de recevoir un fichier inutilisable.

    `polyfolio publish --rebuild` refait tous les fichiers à partir des études. Si
    cela se reproduit, faites contrôler le disque.
