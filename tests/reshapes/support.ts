/** One of the units that come of a split or a join. */
export const piece = (label: string, areaCenti: number) => ({
  room: label.split('-').at(-1) ?? '',
  label,
  areaCenti,
  innerAreaCenti: null,
  layout: '',
  use: 'home' as const,
})
