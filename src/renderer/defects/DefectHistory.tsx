import { Text, Timeline } from '@mantine/core'
import type { DefectMove } from '../../shared/defects/schema'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

/** Every step of a defect, newest first. Nobody can edit it. */
export const DefectHistory = ({ moves }: { readonly moves: readonly DefectMove[] }) => {
  const { t, instant } = useWords()
  return (
    <Section title={t('defects.section.history')}>
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {moves.map((move) => (
          <Timeline.Item
            key={move.id}
            title={[t(`defects.move.${move.kind}`), move.person].filter(Boolean).join(' · ')}
          >
            <Text size="sm" c="dimmed">
              {t('defects.moveBy', { at: instant(move.at, 'full'), name: move.byName })}
            </Text>
            {move.note !== '' && <Text size="sm">{move.note}</Text>}
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  )
}
