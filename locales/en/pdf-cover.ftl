### Words of the covers of PDF editions.

# @max 25
pdf-label-languages = Languages
# @max 25
pdf-label-online = On the web
# @max 30
pdf-language-this = this edition
# @max 30
pdf-language-available = available
# @max 30
pdf-language-soon = coming soon
# $date (Date) – the month or day that it is planned for
# @max 30
pdf-language-dated = coming soon ({ DATETIME($date) })
# $address (String) – the web address in the code
pdf-code-alt = Code that leads to { $address }
# $country (String) – the country’s name, in the language of the edition
pdf-locator-alt = Map of the world on which a dot marks { $country }
