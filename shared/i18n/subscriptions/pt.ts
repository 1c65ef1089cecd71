import type { SubscriptionMessages } from "./messages.ts";

export const pt: SubscriptionMessages = {
  form: {
    forms: {
      subscribe: {
        title: "Assinar com todas as opções",
        send: "Assinar",
        done: "Veja seu e-mail: enviamos um link para confirmar a assinatura.",
      },
      "confirm-subscription": {
        title: "Confirmar a assinatura",
        send: "Confirmar a assinatura",
        done: "Sua assinatura está confirmada.",
      },
      "change-subscription": {
        title: "Mudar a assinatura",
        send: "Salvar as mudanças",
        done: "Salvamos as mudanças.",
      },
      "end-subscription": {
        title: "Encerrar a assinatura",
        send: "Não receber mais",
        done: "Esta assinatura foi encerrada. Você não receberá mais cartas por ela.",
      },
      "subscribe-member": {
        title: "Adicionar uma assinatura",
        send: "Assinar",
        done: "Pronto: você já tem esta assinatura.",
      },
      "change-own-subscription": {
        title: "Mudar uma assinatura",
        send: "Salvar as mudanças",
        done: "Salvamos as mudanças.",
      },
      "end-own-subscription": {
        title: "Encerrar uma assinatura",
        send: "Encerrar",
        done: "A assinatura foi encerrada.",
      },
    },
    fields: {
      email: "Endereço de e-mail",
      every: "Com que frequência",
      language: "Idioma das cartas",
      tables: ["Mesas de trabalho", "Se não escolher nenhuma, você recebe os resultados de todas."],
      objectives: ["Objetivos do Pacto Global", "Se não escolher nenhum, você recebe os resultados de todos."],
      countries: ["Países", "Se não escolher nenhum, você recebe os resultados de todos."],
      id: "Assinatura",
    },
    choices: {
      every: {
        "at-once": "Assim que são publicados: uma carta por resultado",
        week: "Um resumo por semana",
        month: "Um resumo por mês",
      },
    },
  },
  all: "Tudo",
  subscribe: {
    title: "Receber os resultados por e-mail",
    intro:
      "O Mecanismo escreve para você quando publica algo: atas, relatórios, contribuições, compromissos e acordos do diálogo anual. Qualquer pessoa pode assinar, e parar com um clique.",
    member: "Já faz parte do Mecanismo? Assine sem confirmar por e-mail",
    objectives: "Escolher objetivos",
    countries: "Escolher também países",
    privacy: "Como cuidamos dos seus dados",
  },
  sent: {
    title: "Veja seu e-mail",
    text: "Se o endereço estiver certo, em alguns minutos chegará uma carta com um link para confirmar a assinatura. Até lá não enviaremos mais nada.",
    again: "Não chegou? Olhe na caixa de spam ou tente de novo amanhã.",
  },
  subscription: {
    title: "Sua assinatura",
    asked: "Falta um passo: confirme que quer receber isto.",
    notYou: "Se você não pediu, não faça nada ou apague aqui mesmo.",
    confirmed: "A assinatura está ativa.",
    ended: "Esta assinatura foi encerrada e apagamos o endereço de e-mail.",
    gone: "Este link não funciona mais. Se quiser receber os resultados, assine de novo.",
    again: "Assinar de novo",
    whole: "Mudar também os países",
    endText: "Só esta assinatura termina. As cartas sobre sua conta, se você tiver uma, continuam chegando.",
  },
  own: {
    title: "Minhas assinaturas",
    intro: "O que você recebe por e-mail quando o Mecanismo publica resultados.",
    change: "Mudar",
    none: "Você não tem nenhuma assinatura.",
    whole: "Adicionar uma com países",
    back: "Voltar ao meu espaço",
  },
};
