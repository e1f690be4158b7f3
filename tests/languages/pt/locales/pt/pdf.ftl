list = { LIST($items) }
availability-now-and-soon = Disponível em { LIST($now) }; em breve em { LIST($soon) }
availability-now = Disponível em { LIST($now) }
availability-soon = Em breve em { LIST($soon) }
availability-none = Ainda não disponível
availability-dated = { $language } ({ DATETIME($date) })
pdf-heading-numbered = Estudo de caso { $number }
pdf-heading = Estudo de caso
pdf-fact-country = País
pdf-fact-theme =
    { PLURAL($count) ->
        [one] Tema
       *[other] Temas
    }
pdf-fact-keywords = Palavras-chave
pdf-fact-sdgs = Objetivos de Desenvolvimento Sustentável
pdf-fact-partners = Parceiros
pdf-sdg = { $number }. { $name }
pdf-partner = { $name } ({ $role })
pdf-colophon-authors =
    { PLURAL($count) ->
        [one] Autoria
       *[other] Autoria
    }
pdf-colophon-translators = Tradução
pdf-colophon-reviewers = Revisão
pdf-colophon-date = Publicado
pdf-colophon-version = Versão
pdf-colophon-languages = Línguas
pdf-colophon-citation = Como citar
pdf-colophon-licence = Licença
pdf-colophon-project = Projeto
pdf-colophon-profile = Perfil do país
pdf-date = { DATETIME($date) }
pdf-translated-from = Traduzido do { $language }
citation = { LIST($authors) } ({ $year }). { $title }. { $series }. { $imprint }
citation-anonymous = { $title } ({ $year }). { $series }. { $imprint }
citation-series = { $series }, n.º { $number }
citation-imprint-place = { $place }: { $publisher }.
citation-imprint = { $publisher }.
citation-undated = s.d.
pdf-label-page = Página { $page } de { $total }
pdf-label-contents = Índice
pdf-label-summary = Resumo
pdf-label-facts = Em síntese
pdf-label-colophon = Sobre esta edição
pdf-label-figure = Figura
pdf-label-table = Quadro
pdf-label-note = Nota
pdf-label-tip = Bom saber
pdf-label-important = Mensagem principal
pdf-label-warning = Aviso
pdf-label-caution = Atenção
pdf-label-placeholder = Imagem indisponível
pdf-label-languages = Línguas
pdf-label-online = Na Internet
pdf-language-this = esta edição
pdf-language-available = disponível
pdf-language-soon = em breve
pdf-language-dated = em breve ({ DATETIME($date) })
pdf-code-alt = Código que leva a { $address }
pdf-references = Referências
pdf-reference = { $label } { $number }
