/** Whether what was typed occurs in one of the texts; full-width and half-width forms, cases and outer blanks are alike. */
export const has = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.normalize('NFKC').trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.normalize('NFKC').toLowerCase().includes(wanted))
}
