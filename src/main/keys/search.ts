/** Whether any of the texts holds what was typed; nothing typed fits all. */
export const contains = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

/** A phone is found by its tail only: what is masked is not to be felt out from the middle. */
export const isTail = (search: string, phone: string): boolean =>
  /^\d{3,}$/.test(search.trim()) && phone.replace(/\D/g, '').endsWith(search.trim())
