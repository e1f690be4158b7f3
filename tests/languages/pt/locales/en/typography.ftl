typography-pt01 = straight quotation marks
typography-pt02 = a space before a punctuation mark
typography-pt03 = no no-break space before %
typography-pt04 = a straight apostrophe
