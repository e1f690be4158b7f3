### Words of the covers of PDF editions.

pdf-label-languages = Languages
pdf-label-online = On the web
pdf-language-this = this edition
pdf-language-available = available
pdf-language-soon = coming soon
# $date (Date) – the month or day that it is planned for
pdf-language-dated = coming soon ({ DATETIME($date) })
# $address (String) – the web address in the code
pdf-code-alt = Code that leads to { $address }
# $country (String) – the country’s name, in the language of the edition
pdf-locator-alt = Map of the world on which a dot marks { $country }
