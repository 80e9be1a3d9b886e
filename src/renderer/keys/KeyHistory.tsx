import { Text, Timeline } from '@mantine/core'
import type { KeyMove } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

/** Every hand the key went through, newest first. Nobody can edit it. */
export const KeyHistory = ({ moves }: { readonly moves: readonly KeyMove[] }) => {
  const { t, instant } = useWords()
  return (
    <Section title={t('keys.section.history')}>
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {moves.map((move) => (
          <Timeline.Item
            key={move.id}
            title={
              move.person === ''
                ? t(`keys.move.${move.kind}`)
                : t('keys.move.withPerson', { move: t(`keys.move.${move.kind}`), person: move.person })
            }
          >
            <Text size="sm" c="dimmed">
              {t('keys.move.by', { at: instant(move.at, 'full'), name: move.byName })}
            </Text>
            {move.note !== '' && <Text size="sm">{move.note}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  )
}
