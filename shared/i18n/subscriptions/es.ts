import type { SubscriptionForms } from "./messages.ts";

const form: SubscriptionForms = {
  forms: {
    subscribe: {
      title: "Suscribirse con todas las opciones",
      send: "Suscribirme",
      done: "Revise su correo: le enviamos un enlace para confirmar la suscripción.",
    },
    "confirm-subscription": {
      title: "Confirmar la suscripción",
      send: "Confirmar la suscripción",
      done: "Su suscripción está confirmada.",
    },
    "change-subscription": {
      title: "Cambiar la suscripción",
      send: "Guardar los cambios",
      done: "Guardamos los cambios.",
    },
    "end-subscription": {
      title: "Terminar la suscripción",
      send: "No recibir más",
      done: "Esta suscripción terminó. No recibirá más cartas por ella.",
    },
    "subscribe-member": {
      title: "Agregar una suscripción",
      send: "Suscribirme",
      done: "Listo: ya tiene esta suscripción.",
    },
    "change-own-subscription": {
      title: "Cambiar una suscripción",
      send: "Guardar los cambios",
      done: "Guardamos los cambios.",
    },
    "end-own-subscription": {
      title: "Terminar una suscripción",
      send: "Terminar",
      done: "La suscripción terminó.",
    },
  },
  fields: {
    email: "Dirección de correo",
    every: "Con qué frecuencia",
    language: "Idioma de las cartas",
    tables: ["Mesas de trabajo", "Si no elige ninguna, recibe los resultados de todas."],
    objectives: ["Objetivos del Pacto Mundial", "Si no elige ninguno, recibe los resultados de todos."],
    countries: ["Países", "Si no elige ninguno, recibe los resultados de todos."],
    id: "Suscripción",
  },
  choices: {
    every: {
      "at-once": "Apenas se publican: una carta por resultado",
      week: "Un resumen por semana",
      month: "Un resumen por mes",
    },
  },
};

export const es = {
  form,
  all: "Todo",
  subscribe: {
    title: "Recibir los resultados por correo",
    intro:
      "El Mecanismo le escribe cuando publica algo: actas, informes, contribuciones, compromisos y acuerdos del diálogo anual. Cualquier persona puede suscribirse, y dejar de hacerlo con un clic.",
    member: "¿Ya es parte del Mecanismo? Suscríbase sin confirmar por correo",
    objectives: "Elegir objetivos",
    countries: "Elegir también países",
    privacy: "Cómo cuidamos sus datos",
  },
  sent: {
    title: "Revise su correo",
    text: "Si la dirección es correcta, en unos minutos le llegará una carta con un enlace para confirmar la suscripción. Hasta entonces no le enviaremos nada más.",
    again: "¿No llegó? Mire en el correo no deseado o vuelva a intentarlo mañana.",
  },
  subscription: {
    title: "Su suscripción",
    asked: "Falta un paso: confirme que quiere recibir esto.",
    notYou: "Si usted no lo pidió, no haga nada o bórrelo aquí mismo.",
    confirmed: "La suscripción está activa.",
    ended: "Esta suscripción terminó y borramos la dirección de correo.",
    gone: "Este enlace ya no sirve. Si quiere recibir los resultados, suscríbase de nuevo.",
    again: "Suscribirse de nuevo",
    whole: "Cambiar también los países",
    endText: "Termina solo esta suscripción. Las cartas sobre su cuenta, si la tiene, siguen llegando.",
  },
  own: {
    title: "Mis suscripciones",
    intro: "Lo que recibe por correo cuando el Mecanismo publica resultados.",
    change: "Cambiar",
    none: "No tiene ninguna suscripción.",
    whole: "Agregar una con países",
    back: "Volver a mi espacio",
  },
};
