### The e-book of an edition.

# For those who choose a book by what it offers to readers with disabilities.
epub-accessibility = The text is in reading order, with headings, a table of contents and the language of every passage. Figures are described, tables have headers, notes lead there and back, and letters can be enlarged without loss.
epub-notes = Notes
epub-note-back = Back to the text
epub-landmarks = Landmarks
epub-start = Start of the text
epub-task-done = Done
epub-task-open = To do
