### Le livre numérique d’une édition.

epub-accessibility = Le texte suit l’ordre de lecture ; il comporte des intertitres, une table des matières et la langue de chaque passage. Les figures sont décrites, les tableaux ont des en-têtes, on passe du texte aux notes et des notes au texte, et les caractères s’agrandissent sans perte.
epub-notes = Notes
epub-note-back = Retour au texte
epub-landmarks = Repères
epub-start = Début du texte
epub-task-done = Fait
epub-task-open = À faire
