import type { OwnLetterMessages } from "./messages.ts";

export const pt: OwnLetterMessages = {
  sender: "Mecanismo de Diálogo",
  hello: (name) => `Olá, ${name},`,
  signIn: "Entrar",
  open: "Abrir o pedido",
  footer: (contact) =>
    `Mecanismo Aberto e Permanente de Diálogo da Sociedade Civil e Outras Partes Interessadas da América Latina e do Caribe. Em caso de dúvida, escreva para ${contact}.`,
  unsubscribe: "Escolher quais cartas recebo, ou não receber mais",
  otherLanguage: "Esta carta ainda não existe em português; nós a enviamos em outro idioma.",
  yes: "Sim",
  no: "Não",
  labels: {
    organization: "Organização",
    website: "Site",
    types: "Tipo",
    name: "Nome",
    role: "Função",
    country: "País",
    countriesOfWork: "Países onde atua",
    tables: "Mesas de trabalho",
    objectives: "Objetivos do Pacto Global",
    about: "Apresentação",
    publicListing: "Aparecer na lista pública de membros",
    optionalLetters: "Receber notícias por e-mail",
    every: "Com que frequência",
    lettersIn: "Idioma das cartas",
    countries: "Países",
  },
  confirmation: {
    subject: "Confirme seu pedido ao Mecanismo de Diálogo",
    intro: "Recebemos um pedido para participar do Mecanismo com este endereço de e-mail. Ele diz o seguinte:",
    link: "Ver o pedido e confirmar",
    until: (days) =>
      `O link funciona por ${days}. Depois de confirmar, com o mesmo link você pode ver em que ponto está seu pedido, corrigi-lo ou retirá-lo.`,
    notYou:
      "Se você não fez este pedido, não precisa fazer nada: ele será apagado sozinho e não voltaremos a escrever por causa dele.",
  },
  alreadyMember: {
    subject: "Você já faz parte do Mecanismo de Diálogo",
    intro:
      "Alguém pediu para participar do Mecanismo com este endereço de e-mail, que já é o seu nele. Você não precisa fazer nada. Se quiser mudar seus dados, entre com sua conta.",
    notYou: "Se não foi você, pode ignorar esta carta: nada mudou.",
  },
  newRequest: {
    subject: "Há um novo pedido para analisar",
    intro: (name) => `Foi confirmado o pedido de: ${name}.`,
  },
  questionAsked: {
    subject: "Uma pergunta sobre seu pedido",
    intro: "A secretaria do Mecanismo precisa de mais uma informação para decidir sobre seu pedido:",
    link: "Responder",
  },
  questionAnswered: {
    subject: "Responderam a uma pergunta da secretaria",
    intro: (name) => `Há uma resposta no pedido de: ${name}.`,
  },
  declined: {
    subject: "Sobre seu pedido ao Mecanismo de Diálogo",
    intro: "Agradecemos seu interesse no Mecanismo. Por enquanto não pudemos aceitar seu pedido. O motivo:",
    reasons: {
      "outside-scope": "O que você nos conta fica fora do que o Mecanismo faz.",
      duplicate: "Já existe um pedido ou um membro igual.",
      incomplete: "Faltam dados para podermos decidir.",
      "not-reachable": "Não conseguimos entrar em contato com você.",
      other: "É diferente dos habituais.",
    },
    note: "A secretaria acrescenta:",
    again: (days) => `Você pode enviar outro pedido quando quiser. Os dados deste são apagados em até ${days}.`,
    link: "Enviar outro pedido",
  },
  welcome: {
    subject: "Boas-vindas ao Mecanismo de Diálogo",
    organization: (name) => `${name} agora faz parte do Mecanismo, e você é uma das pessoas que a representam.`,
    individual: "Você agora faz parte do Mecanismo.",
    tables: (tables) => `Mesas de trabalho escolhidas: ${tables}.`,
    next: "Para entrar você não precisa de senha: digite este endereço de e-mail e enviaremos um código. Ali você pode mudar seus dados, escolher suas mesas e decidir quais cartas recebe.",
  },
  addressNotice: {
    subject: "Pediram para mudar seu endereço de e-mail",
    intro:
      "Alguém que entrou com sua conta pediu para usar outro endereço de e-mail. A mudança só acontece se for confirmada a partir do novo endereço.",
    notYou: "Se não foi você, escreva para nós o quanto antes.",
  },
  addressConfirmation: {
    subject: "Confirme seu novo endereço de e-mail",
    intro: "Você pediu para usar este endereço de e-mail no Mecanismo. Confirme-o para que a mudança tenha efeito.",
    link: "Confirmar o endereço",
    notYou: "Se não foi você, não faça nada: a mudança não acontecerá.",
  },
  addressChanged: {
    subject: "Seu endereço de e-mail mudou",
    intro: "A partir de agora escreveremos para o novo endereço que você confirmou. Esta é a última carta para este.",
    notYou: "Se não foi você, escreva para nós o quanto antes.",
  },
  invitation: {
    subject: "Convite para representar uma organização",
    intro: (organization) =>
      `${organization} convida você a ser uma das pessoas que a representam no Mecanismo de Diálogo.`,
    link: "Ver o convite",
    notWanted: (days) =>
      `O convite vale por ${days}. Se não tiver interesse, você pode recusá-lo ali mesmo ou não fazer nada.`,
  },
  removed: {
    subject: "Você não representa mais uma organização",
    intro: (organization) => `Outra pessoa de ${organization} encerrou sua representação no Mecanismo de Diálogo.`,
    data: (days) =>
      `Seu acesso já está encerrado e seus dados serão apagados em até ${days}. Agradecemos seu tempo; você pode voltar a participar quando quiser.`,
  },
  suspended: {
    subject: "Uma organização ficou sem pessoas",
    intro: (organization) => `Saiu a última pessoa que representava ${organization}. Sua participação fica suspensa.`,
  },
  government: (country) => `Governo (${country})`,
  focalInvitation: {
    subject: "Convite para ser ponto focal do Mecanismo de Diálogo",
    intro: (office) =>
      `A secretaria convida você a ser ponto focal no Mecanismo de Diálogo. Você atuaria por: ${office}.`,
  },
  focalRemoved: {
    subject: "Sua atuação como ponto focal terminou",
    intro: (office) =>
      `A secretaria encerrou sua atuação como ponto focal no Mecanismo de Diálogo. Você atuava por: ${office}.`,
    data: (days) => `Seu acesso já está encerrado e seus dados serão apagados em até ${days}. Agradecemos seu tempo.`,
  },
  importedConfirmation: {
    subject: "Confirme que continua no Mecanismo de Diálogo",
    intro:
      "O Mecanismo existe desde 2022 e agora mantém seu registro neste site. Estes são os dados que a secretaria tinha sobre você:",
    link: "Ver os dados e decidir",
    until:
      "Enquanto você não os confirmar, não enviaremos outras cartas nem mostraremos seu nome. Com o mesmo link você pode pedir que os apaguemos.",
  },
  rhythms: {
    "at-once": "Assim que são publicados",
    week: "Um resumo por semana",
    month: "Um resumo por mês",
  },
  all: "Tudo",
  subscriptionConfirmation: {
    subject: "Confirme sua assinatura dos resultados do Mecanismo",
    intro:
      "Alguém pediu, com este endereço de e-mail, para receber o que o Mecanismo de Diálogo publica. O pedido é este:",
    link: "Ver a assinatura e confirmá-la",
    until: (days) => `O link funciona por ${days}. Com ele você poderá depois mudar ou encerrar a assinatura.`,
    notYou: "Se não foi você, não faça nada: o pedido some sozinho e não escreveremos mais por causa dele.",
  },
};
