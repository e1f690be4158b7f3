### Controlled vocabulary: studies name these by the last part of the key.

## Themes

theme-partnerships = Partnerships for effective migration management
theme-data-and-policy = Data and policy coherence
theme-reintegration = Return and reintegration
theme-labour-mobility = Labour mobility and skills
theme-diaspora = Diaspora engagement
theme-local-services = Local services and inclusion
theme-climate = Climate change and mobility
theme-social-inclusion = Social cohesion

## Sustainable Development Goals, short names of the United Nations (sdgs.un.org)

sdg-1 = No poverty
sdg-2 = Zero hunger
sdg-3 = Good health and well-being
sdg-4 = Quality education
sdg-5 = Gender equality
sdg-6 = Clean water and sanitation
sdg-7 = Affordable and clean energy
sdg-8 = Decent work and economic growth
sdg-9 = Industry, innovation and infrastructure
sdg-10 = Reduced inequalities
sdg-11 = Sustainable cities and communities
sdg-12 = Responsible consumption and production
sdg-13 = Climate action
sdg-14 = Life below water
sdg-15 = Life on land
sdg-16 = Peace, justice and strong institutions
sdg-17 = Partnerships for the goals
