### Textos de las portadas de las ediciones en PDF.

pdf-label-languages = Idiomas
pdf-label-online = En línea
pdf-language-this = esta edición
pdf-language-available = disponible
pdf-language-soon = próximamente
pdf-language-dated = próximamente ({ DATETIME($date) })
pdf-code-alt = Código que lleva a { $address }
pdf-locator-alt = Mapa del mundo en el que un punto señala el país: { $country }
