import type { LetterForms } from "./messages.ts";

const form: LetterForms = {
  forms: {
    "choose-letters": { title: "Elegir qué cartas recibo", send: "Guardar", done: "Guardamos su elección." },
    unsubscribe: {
      title: "No recibir más noticias",
      send: "No recibir más",
      done: "Ya no le enviaremos noticias. Las cartas sobre su cuenta sí llegarán.",
    },
    announce: {
      title: "Escribir a miembros",
      send: "Enviar a todas las personas elegidas",
      done: "Las cartas van en camino a quienes quieren recibir noticias.",
      intro:
        "Escriba en uno o más idiomas; deje vacíos los demás. A quien lee otro idioma le llega uno de los que escribió, y la carta lo dice.",
    },
  },
  fields: {
    optionalLetters: [
      "Quiero recibir noticias",
      "Las cartas sobre su cuenta y sus solicitudes siempre llegan. Si dice que no, terminan también sus suscripciones a los resultados.",
    ],
    language: "Idioma de las cartas",
    words: "La carta",
    "words.subject": "Asunto",
    "words.text": "Texto",
    table: "Solo para quienes eligieron una mesa",
  },
  choices: {},
};

export const es = { form, intro: "Sin iniciar sesión: el enlace de su carta basta." };
