### Textes des couvertures des éditions PDF.

pdf-label-languages = Langues
pdf-label-online = En ligne
pdf-language-this = la présente édition
pdf-language-available = disponible
pdf-language-soon = bientôt disponible
pdf-language-dated = bientôt disponible ({ DATETIME($date) })
pdf-code-alt = Code menant à { $address }
pdf-locator-alt = Planisphère où un point signale le pays : { $country }
