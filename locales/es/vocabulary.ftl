### Vocabulario controlado: temas y Objetivos de Desarrollo Sostenible.

## Themes

theme-partnerships = Alianzas para una gestión eficaz de la migración
theme-data-and-policy = Datos y coherencia de las políticas
theme-reintegration = Retorno y reintegración
theme-labour-mobility = Movilidad laboral y competencias
theme-diaspora = Participación de las diásporas
theme-local-services = Servicios locales e inclusión
theme-climate = Cambio climático y movilidad
theme-social-inclusion = Cohesión social

## Sustainable Development Goals, short names of the United Nations (sdgs.un.org)

sdg-1 = Fin de la pobreza
sdg-2 = Hambre cero
sdg-3 = Salud y bienestar
sdg-4 = Educación de calidad
sdg-5 = Igualdad de género
sdg-6 = Agua limpia y saneamiento
sdg-7 = Energía asequible y no contaminante
sdg-8 = Trabajo decente y crecimiento económico
sdg-9 = Industria, innovación e infraestructura
sdg-10 = Reducción de las desigualdades
sdg-11 = Ciudades y comunidades sostenibles
sdg-12 = Producción y consumo responsables
sdg-13 = Acción por el clima
sdg-14 = Vida submarina
sdg-15 = Vida de ecosistemas terrestres
sdg-16 = Paz, justicia e instituciones sólidas
sdg-17 = Alianzas para lograr los objetivos
