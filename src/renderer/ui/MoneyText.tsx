import { Text } from '@mantine/core'
import { useWords } from '../i18n/useWords'

export const MoneyText = ({ fen, strong }: { readonly fen: number; readonly strong?: boolean }) => {
  const { money } = useWords()
  return (
    <Text component="span" inherit fw={strong ? 600 : undefined}>
      {money(fen)}
    </Text>
  )
}
