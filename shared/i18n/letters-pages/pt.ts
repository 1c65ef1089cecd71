import type { LetterForms, LetterPageMessages } from "./messages.ts";

const form: LetterForms = {
  forms: {
    "choose-letters": { title: "Escolher que cartas recebo", send: "Salvar", done: "Salvamos sua escolha." },
    unsubscribe: {
      title: "Não receber mais notícias",
      send: "Não receber mais",
      done: "Não enviaremos mais notícias. As cartas sobre sua conta continuarão chegando.",
    },
    announce: {
      title: "Escrever aos membros",
      send: "Enviar a todas as pessoas escolhidas",
      done: "As cartas estão a caminho de quem quer receber notícias.",
      intro:
        "Escreva em um ou mais idiomas e deixe os outros vazios. Quem lê outro idioma recebe um dos seus, e a carta avisa.",
    },
  },
  fields: {
    optionalLetters: [
      "Quero receber notícias",
      "As cartas sobre sua conta e seus pedidos sempre chegam. Se disser que não, suas assinaturas dos resultados também terminam.",
    ],
    language: "Idioma das cartas",
    words: "A carta",
    "words.subject": "Assunto",
    "words.text": "Texto",
    table: "Só para quem escolheu uma mesa",
  },
  choices: {},
};

export const pt: LetterPageMessages = { form, intro: "Sem entrar na conta: o link da sua carta basta." };
