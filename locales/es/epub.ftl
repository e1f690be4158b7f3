### El libro electrónico de una edición.

epub-accessibility = El texto sigue el orden de lectura y cuenta con encabezados, un índice y el idioma de cada pasaje. Las figuras están descritas, los cuadros tienen cabeceras, se pasa del texto a las notas y de las notas al texto, y las letras pueden agrandarse sin pérdida.
epub-notes = Notas
epub-note-back = Volver al texto
epub-landmarks = Puntos de referencia
epub-start = Comienzo del texto
epub-task-done = Hecho
epub-task-open = Pendiente
