import { useWords } from '../i18n/useWords'

const CODES = [
  'textTooLong',
  'areaTooLarge',
  'areaWrong',
  'areaMissing',
  'innerTooLarge',
  'floorWrong',
  'roomMissing',
  'buildingMissing',
  'roomTwice',
  'roomIsDate',
  'amountWrong',
  'dayWrong',
  'dayMissing',
  'dueMissing',
  'paidOverDue',
  'periodBackwards',
  'itemMissing',
  'noSuchUnit',
  'noSuchItem',
  'periodTwice',
  'pastUnlike',
] as const

/** The mistakes a row can have, in words for the workbook that is handed back. */
export const useReasons = (): Readonly<Record<string, string>> => {
  const { t } = useWords()
  return Object.fromEntries(CODES.map((code) => [`imports.${code}`, t(`imports.short.${code}`)]))
}
