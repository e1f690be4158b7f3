typography-ar01 = straight quotation marks
typography-ar02 = a Latin comma in Arabic text
typography-ar03 = a Latin question mark in Arabic text
typography-ar04 = a Latin semicolon in Arabic text
