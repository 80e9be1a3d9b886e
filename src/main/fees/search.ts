const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** `has` for many rows: what was typed is read once, and a row's texts are asked for only when something was. */
export const holds = <Row>(
  search: string,
  textsOf: (row: Row) => readonly string[],
): ((row: Row) => boolean) => {
  const wanted = plain(search).trim()
  return wanted === '' ? () => true : (row) => textsOf(row).some((text) => plain(text).includes(wanted))
}

/** Whether what was typed occurs in one of the texts; full-width and half-width forms, cases and outer blanks are alike. */
export const has = (search: string, ...texts: readonly string[]): boolean => holds(search, () => texts)(null)
