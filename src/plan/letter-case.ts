/** The text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text as it goes on after a colon: its first word in lower case when it is a small word, a name left alone. */
export function lowerStart(text: string): string {
  const isSmall =
    /^(Le|La|Les|Un|Une|Des|Du|De|Ce|Cet|Cette|Ces|Son|Sa|Ses|Leur|Leurs|Plus|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Onze|Douze|Treize|Quinze|Vingt|Trente|Quarante|Cinquante|Cent|Mille|Une?|Près|Environ|Moins|Selon|En|À|Au|Aux|Dans|Pour|Plusieurs|Quelque|Quelques|Aucun|Aucune|Chaque|Tous|Toutes)\s/
  return isSmall.test(text) || /^[LD][’']/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
