import type { Said } from "./messages.ts";

export const named: Said<"named"> = {
  "no-such-organization": ["Organização não encontrada", "Não há organização membro ativa com esse identificador."],
  "not-of-the-table": ["Não é da mesa", "Esse membro não participa da mesa."],
  "seat-over": ["O assento já terminou", "Esse assento já terminou."],
  "no-such-agency": ["Agência desconhecida", "Essa agência não está no Grupo de Trabalho."],
};

export const members: Said<"members"> = {
  "already-decided": ["Já há uma decisão", "Este pedido já foi decidido: {decided}."],
  "not-in-review": ["Não está em análise", "O pedido não está em análise."],
  "nothing-asked": ["Sem pergunta", "Não há pergunta a responder."],
  "kind-differs": ["Não corresponde", "Só o pedido de uma organização pode ser unido a outra organização."],
  "address-taken": ["Endereço em uso", "Esse endereço de e-mail já está em uso no Mecanismo."],
  "not-an-organization": ["Não é uma organização", "Isto só é possível para uma organização."],
};

export const office: Said<"office"> = {
  "import-over": ["A importação não espera nada", "Esta importação já foi aceita, ou tem erros a corrigir."],
  "export-too-large": ["O arquivo seria grande demais", "São mais de 5 MB. Baixe os registros por tipo, com ?record=."],
  "faulty-file": ["O arquivo tem um erro", "Linha {row}: {what}."],
};

export const tables: Said<"tables"> = {
  "seat-taken": ["O assento está ocupado", "Esse assento já está ocupado nessas datas."],
  "one-seat-each": [
    "Uma organização, um assento",
    "Uma organização pode ocupar no máximo um dos dois assentos de uma mesa.",
  ],
  "term-used-up": ["Sem mais mandatos seguidos", "O mandato já foi renovado o número de vezes permitido."],
  "designation-closed": ["A designação está encerrada", "O prazo terminou ou o resultado já está registrado."],
  "designation-open": ["Já há uma designação aberta", "A mesa já tem uma designação aberta."],
  "already-nominated": ["Já foi indicado", "Esse membro já foi indicado."],
  "nomination-closed": ["A indicação já não espera resposta", "A indicação já foi respondida, retirada ou decidida."],
  "not-agreed": ["Falta a concordância", "Só pode ser designado quem aceitou a indicação."],
  "priority-over": ["A prioridade já está encerrada", "A prioridade já está encerrada."],
  "not-its-objective": ["O objetivo é de outra mesa", "A mesa só trabalha com os seus próprios objetivos."],
};

export const meetings: Said<"meetings"> = {
  "no-such-local-time": [
    "Esse horário não existe",
    "{time} não existe em {zone}: os relógios se adiantam. O próximo horário que existe é {next}.",
  ],
  "local-time-twice": [
    "Esse horário existe duas vezes",
    "{time} ocorre duas vezes em {zone}, porque os relógios se atrasam: {first} e {second}. Escolha outro horário.",
  ],
  "meeting-over": [
    "A reunião já passou ou foi cancelada",
    "Isto já não é possível: a reunião foi realizada ou cancelada.",
  ],
  "meeting-not-begun": ["A reunião não começou", "Isto só é possível depois do início da reunião."],
  "not-invited": ["Sem convite", "Essa pessoa não foi convidada para a reunião."],
  "not-held": ["A reunião ainda não consta como realizada", "Registre primeiro quem esteve presente."],
  "no-minutes": ["Não há ata", "Ainda não há ata para aprovar."],
  "minutes-approved": ["A ata está aprovada", "A ata já está aprovada e não muda."],
  "action-closed": ["A ação está encerrada", "A ação já está encerrada."],
};

export const liaison: Said<"liaison"> = {
  "draw-under-way": ["Já há um sorteio", "Já há um sorteio anunciado ou realizado."],
  "draw-too-early": ["Ainda não", "O valor público é informado depois da data anunciada."],
  "turn-over": ["O turno já começou ou não existe", "Esse turno já começou, ou não é dessa agência."],
  "agency-known": ["A agência já está", "Essa agência já está no Grupo de Trabalho."],
  "two-agencies": ["São necessárias duas agências", "O Grupo de Trabalho deve manter ao menos duas agências."],
  "quarter-kept": ["Não é necessário", "Só se explica um trimestre encerrado sem reunião."],
};

export const publishing: Said<"publishing"> = {
  "out-of-turn": ["Esse passo não cabe agora", "O estado mudou ou é outro. Abra de novo e veja o que se pode fazer."],
  "original-missing": ["Falta o idioma original", "Escreva o texto no idioma que indicou como original."],
  "reason-needed": ["Falta o motivo", "Diga por quê."],
  "due-before-start": ["As datas não combinam", "O prazo deve ser posterior ao início."],
  "no-such-record": ["Não existe ou não é público", "Esse identificador não corresponde a nada publicado."],
  retired: ["Retirado", "Já não está publicado. Motivo: {reason}"],
};

export const contributions: Said<"contributions"> = {
  "own-organization": ["A revisão cabe a outra organização", "Ninguém revisa a contribuição da própria organização."],
  "criteria-unmet": [
    "Falta algum critério",
    "Uma boa prática é aprovada quando cumpre todos os critérios. Se faltar algum, peça mudanças.",
  ],
  "practice-incomplete": [
    "Faltam dados da boa prática",
    "Uma boa prática diz também o estado de execução, os resultados, o que a fez funcionar e como outros podem repeti-la.",
  ],
};

export const pledges: Said<"pledges"> = {
  "text-too-short": ["O texto é curto demais", "O texto deve ter pelo menos {least} caracteres."],
  "milestone-outside": [
    "Um marco está fora das datas",
    "Cada marco deve estar entre o início e o prazo do compromisso.",
  ],
  "mode-incomplete": [
    "Falta o que a modalidade pede",
    "Um compromisso conjunto ou em parceria nomeia seus parceiros; um de resposta nomeia o identificador do outro compromisso.",
  ],
  "partner-itself": ["Não pode ser seu próprio parceiro", "Nomeie outros membros como parceiros."],
  "evidence-needed": [
    "Falta a evidência",
    "Para dá-lo por cumprido, indique ao menos um link ou um texto que o mostre.",
  ],
};

export const dialogue: Said<"dialogue"> = {
  "dialogue-known": ["Já há um diálogo nesse ano", "O diálogo anual desse ano já está anunciado."],
  "call-closed": ["Não há chamada aberta", "A chamada de contribuições ainda não abriu, ou já se encerrou."],
  "call-open": ["A chamada já abriu", "Depois de aberta, só é possível prorrogar o prazo."],
  "outcomes-approved": ["Os resultados já estão aprovados", "O que mudar a partir de agora se publica como correção."],
  "nothing-new": ["Não há nada a corrigir", "Nada mudou desde a última publicação."],
  "year-too-far": ["O ano está muito longe", "Um diálogo é anunciado para este ano ou para um que esteja próximo."],
  "outcomes-retracted": ["Os resultados foram retratados", "Do que foi retratado nada mais se publica."],
  "outcomes-public": ["Já é público", "O que se publicou com os resultados não se retira. Publique uma correção."],
};

export const register: Said<"register"> = {
  "dossier-too-large": ["O dossiê seria grande demais", "São mais de 5 MB. Peça-o em um só idioma, com ?language=."],
  "takes-up-no-more": ["Já não a retoma", "O que foi abandonado ou interrompido não retoma uma recomendação."],
};
