/** The raw text that the examples of the checks on facts are held to. */
export const source =
  'Le maire de Valmorin, Paul Vasseur, a annoncé jeudi que le vieux pont rouvrirait le 4 mars. Selon lui, les travaux ont coûté 2,4 millions d’euros. « Nous avons tout gardé, sauf la pluie », a déclaré l’architecte, Anne Lorrain. La route pourrait fermer en mai.'
