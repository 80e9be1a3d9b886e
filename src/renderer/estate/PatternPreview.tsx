import { Group, Text } from '@mantine/core'
import type { PatternPreview as Preview } from '../../shared/estate/contract'
import { formatArea } from '../../shared/money'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'
import styles from './Pattern.module.css'

interface Props {
  readonly preview: Preview | undefined
  readonly problem: Problem | undefined
}

/** Every unit that would be made; those that exist already first. */
export const PatternPreview = ({ preview, problem }: Props) => {
  const { t } = useWords()
  if (problem) return <ProblemNotice problem={problem} />
  if (!preview)
    return (
      <Text size="sm" c="dimmed">
        {t('estate.pattern.incomplete')}
      </Text>
    )
  return (
    <section aria-label={t('estate.pattern.preview')}>
      <Group gap={12} mb={6}>
        <Text size="sm" fw={600}>
          {t('estate.pattern.counted', { n: preview.total })}
        </Text>
        {preview.taken > 0 && (
          <StateChip tone="bad" label={t('estate.pattern.takenCounted', { n: preview.taken })} />
        )}
      </Group>
      <ul className={styles.units}>
        {preview.units.map((unit) => (
          <li key={unit.label} data-taken={unit.taken || undefined}>
            <span>{unit.label}</span>
            <span>{unit.taken ? t('estate.pattern.exists') : formatArea(unit.areaCenti)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
