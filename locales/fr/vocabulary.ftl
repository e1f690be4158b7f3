### Vocabulaire contrôlé : thèmes et objectifs de développement durable.

## Themes

theme-partnerships = Partenariats pour une gestion efficace des migrations
theme-data-and-policy = Données et cohérence des politiques
theme-reintegration = Retour et réintégration
theme-labour-mobility = Mobilité de la main-d’œuvre et compétences
theme-diaspora = Mobilisation des diasporas
theme-local-services = Services locaux et inclusion
theme-climate = Changements climatiques et mobilité
theme-social-inclusion = Cohésion sociale

## Sustainable Development Goals, short names of the United Nations (sdgs.un.org)

sdg-1 = Pas de pauvreté
sdg-2 = Faim « zéro »
sdg-3 = Bonne santé et bien-être
sdg-4 = Éducation de qualité
sdg-5 = Égalité entre les sexes
sdg-6 = Eau propre et assainissement
sdg-7 = Énergie propre et d’un coût abordable
sdg-8 = Travail décent et croissance économique
sdg-9 = Industrie, innovation et infrastructure
sdg-10 = Inégalités réduites
sdg-11 = Villes et communautés durables
sdg-12 = Consommation et production responsables
sdg-13 = Mesures relatives à la lutte contre les changements climatiques
sdg-14 = Vie aquatique
sdg-15 = Vie terrestre
sdg-16 = Paix, justice et institutions efficaces
sdg-17 = Partenariats pour la réalisation des objectifs
