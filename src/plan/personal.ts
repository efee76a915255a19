/** Words of the first and second person, which outside quotation marks would become the newspaper's. */
const PERSONAL =
  /(?:^|[\s(])(?:(?:je|me|moi|mon|ma|mes|nous|notre|nos|vous|votre|vos|tu|ton|ta|tes)(?![\p{L}’'])|[jm][’'](?=\p{L}))/iu

/** Whether a text speaks in the first or second person outside quotation marks. */
export function isPersonal(text: string): boolean {
  return PERSONAL.test(text.replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, ''))
}
