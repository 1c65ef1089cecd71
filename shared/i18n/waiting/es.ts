export const es = {
  title: "Lo que espera por usted",
  nothing: "Nada espera por usted ahora.",
  answers: "Invitaciones sin responder",
  minutes: "Actas por escribir o aprobar",
  actions: "Acciones a su cargo",
  due: (day: string) => `hasta el ${day}`,
  overdue: "vencida",
};
