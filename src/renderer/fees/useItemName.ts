import { useMemo } from 'react'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'

/** An item in the language on screen: its English name where it has one. Papers keep the name they were issued with. */
export const useItemName = (): ((tariffId: string, name: string) => string) => {
  const { language } = useWords()
  const { data } = useQuery('fees.tariffs', language === 'en' ? { withRetired: true } : null)
  const english = useMemo(
    () => new Map((data ?? []).map(({ tariff }) => [tariff.id as string, tariff.nameEn])),
    [data],
  )
  return (tariffId, name) => (language === 'en' && english.get(tariffId)) || name
}
