status-column-study = Estudo
status-column-words = Palavras
status-original = original
status-complete = em dia
status-unconfirmed = por confirmar
status-record = só registo
status-planned = previsto
status-name-outdated = desatualizado
status-name-missing = em falta
status-summary =
    { PLURAL($studies) ->
        [one] 1 estudo
       *[other] { NUMBER($studies) } estudos
    }: existem { NUMBER($editions) } de { NUMBER($possible) } edições.
status-next = Falta mais em { $language }: { NUMBER($words) } palavras.
status-next-none = Não falta nada.
