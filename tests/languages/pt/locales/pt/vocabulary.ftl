theme-local-services = Serviços locais e inclusão
theme-climate = Alterações climáticas e mobilidade
sdg-6 = Água potável e saneamento
sdg-11 = Cidades e comunidades sustentáveis
