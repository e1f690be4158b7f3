### @typography off
### Tipografía: lo que `check` dice de cada regla, y lo que dice `explain`. Las reglas están en `locales/typography/`.

typography-fix = escriba `{ $right }`; `polyfolio check --fix` lo hace
typography-write = escriba `{ $right }`
typography-more = { $count ->
    [one] un lugar más de { $rule } en { $file }
   *[other] { $count } lugares más de { $rule } en { $file }
}
check-fixed = { $places ->
    [0] nada que corregir
    [one] un lugar corregido en un archivo
   *[other] { $files ->
        [one] { $places } lugares corregidos en un archivo
       *[other] { $places } lugares corregidos en { $files } archivos
    }
}
check-would-fix = { $places ->
    [0] nada que corregir
    [one] se corregiría un lugar en un archivo; ejecute sin --dry-run para corregirlo
   *[other] { $files ->
        [one] se corregirían { $places } lugares en un archivo; ejecute sin --dry-run para corregirlos
       *[other] se corregirían { $places } lugares en { $files } archivos; ejecute sin --dry-run para corregirlos
    }
}
diag-typography-rule = la regla `{ $rule }` de la tipografía no se puede usar: { $detail }
diag-typography-profile = no hay ningún perfil tipográfico llamado `{ $name }`
diag-typography-profile-help = los perfiles son `{ $names }`

cli-arg-fix-texts = Corregir lo que se puede sin ayuda, en los textos y en los valores de Fluent
cli-arg-fix-dry-run = Mostrar lo que `--fix` cambiaría, sin escribir nada

explain-typography =
    Un texto no sigue una regla tipográfica de su idioma. Cada regla tiene su propio
    código, que `polyfolio explain` también conoce. `polyfolio check --fix` cambia lo que
    se puede cambiar sin riesgo. Para elegir otro perfil, o para desactivar reglas, consulte
    `series.toml`: `[typography]`, `fr = "fr-ca"`, `off = ["FR09"]`.

typography-fr01 = falta el espacio ante un signo doble
explain-fr01 =
    El francés pone un espacio fino indivisible ante ; ! y ? (Imprimerie nationale). En
    Canadá y en las instituciones de la Unión Europea no se pone: perfiles `fr-ca` y
    `fr-eu`. En la impresión ya sale corregido.
typography-fr02 = falta el espacio ante los dos puntos
explain-fr02 =
    El francés pone un espacio indivisible ante los dos puntos, salvo en horas,
    direcciones y código. En la impresión ya sale corregido.
typography-fr03 = este espacio dejaría que el signo pasara a la línea siguiente
explain-fr03 =
    Un espacio corriente ante ; : ! o ? puede partirse, y la línea empezaría con el
    signo. Ahí va un espacio indivisible. En la impresión ya sale corregido.
typography-fr04 = los espacios dentro de « » no son los del estilo
explain-fr04 =
    Las comillas francesas llevan un espacio indivisible por dentro; las instituciones
    de la Unión Europea no lo ponen (perfil `fr-eu`). En la impresión ya sale corregido.
typography-fr05 = un apóstrofo recto
explain-fr05 =
    El apóstrofo tipográfico del francés es ’. En la impresión ya sale corregido.
typography-fr06 = comillas rectas o tres puntos seguidos
explain-fr06 =
    El francés cita entre « » (y “ ” dentro), y los puntos suspensivos son un solo
    carácter. En la impresión ya sale corregido.
typography-fr07 = así no se abrevian los ordinales en francés
explain-fr07 =
    1er, 1re, 2e, 2es, XIXe y no 1ère, 2ème, XIXème (Imprimerie nationale).
typography-fr08 = falta el espacio indivisible entre el número y su signo
explain-fr08 =
    El francés pone un espacio indivisible ante % y €. En la impresión ya sale
    corregido.
typography-fr09 = una mayúscula sin su acento
explain-fr09 =
    Las mayúsculas francesas conservan sus acentos: État, À partir de (Imprimerie
    nationale). Solo se examinan las palabras de una lista, en la que no están las que
    también son inglesas.
typography-fr10 = este número podría partirse en dos líneas
explain-fr10 =
    Los grupos de tres cifras se separan con un espacio indivisible. En la impresión ya
    sale corregido.
typography-fr11 = guiones en lugar de una raya
explain-fr11 =
    Dos guiones valen una semirraya y tres una raya. Se resuelve en la impresión y no se
    señala.
typography-es01 = un signo de interrogación sin su pareja
explain-es01 =
    El español abre la pregunta con ¿ y la cierra con ? (Ortografía, RAE). Los títulos
    no se examinan. Dónde empieza la pregunta solo lo sabe su autor, así que no hay
    corrección automática.
typography-es02 = un signo de exclamación sin su pareja
explain-es02 =
    El español abre la exclamación con ¡ y la cierra con ! (Ortografía, RAE). Los
    títulos no se examinan. No hay corrección automática.
typography-es03 = comillas que no son las latinas
explain-es03 =
    La Academia recomienda primero las comillas latinas « » y, dentro, las inglesas “ ”.
    Las rectas se corrigen en la impresión; las inglesas se dejan como están.
typography-es04 = un espacio ante un signo de puntuación
explain-es04 =
    El español no deja espacio ante ; : ! ? ni ante la coma. En la impresión ya sale
    corregido.
typography-es05 = el nombre de un mes con mayúscula
explain-es05 =
    El español escribe los meses con minúscula: 15 de enero de 2027.
typography-es06 = así no se abrevian los ordinales
explain-es06 =
    1.º, 1.ª, 1.er, 2.º: con punto ante la letra volada, y no 1ero, 2do (Ortografía,
    RAE).
typography-es07 = los millares no están separados como se debe
explain-es07 =
    El español separa los grupos de tres cifras con un espacio fino indivisible a partir
    de cinco cifras, y no con punto ni coma. Un solo grupo tras un punto puede ser una
    fracción decimal y se deja. Los años no se separan nunca.
typography-es08 = apóstrofo recto, tres puntos seguidos o guiones en lugar de una raya
explain-es08 =
    La manera usual de teclear ’ … – y —. Se resuelve en la impresión y no se señala.
typography-en01 = este número no sigue el estilo de la casa
explain-en01 =
    El inglés lleva punto decimal. Las Naciones Unidas separan los millares con comas
    (perfil `en-un`); la Unión Europea, con espacios indivisibles (`en-eu`).
typography-en02 = esta grafía no es la de las Naciones Unidas
explain-en02 =
    Las Naciones Unidas escriben -ize como el diccionario de Oxford, y «per cent» en dos
    palabras. Los nombres de organizaciones conservan su grafía: solo se examinan las
    palabras en minúscula. En la impresión no se cambia nada.
typography-en03 = un título con mayúscula en cada palabra
explain-en03 =
    Los títulos llevan mayúscula solo en la primera palabra y en los nombres propios. Un
    título hecho de nombres propios es una falsa alarma.
typography-en04 = comillas rectas o apóstrofo recto
explain-en04 =
    La manera usual de teclear “ ” ‘ ’. Se resuelve en la impresión y no se señala.
typography-en05 = tres puntos seguidos, o guiones en lugar de una raya
explain-en05 =
    La manera usual de teclear … – y —. Se resuelve en la impresión y no se señala.
