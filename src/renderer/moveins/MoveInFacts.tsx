import { Stack, Text } from '@mantine/core'
import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'

/** The days and numbers of a move-in, and how its appointment came about. */
export const MoveInFacts = ({ file }: { readonly file: MoveInFile }) => {
  const { t, day, instant } = useWords()
  const { moveIn } = file
  const { appointment, begun, closed, archived, voided } = moveIn
  const lines: readonly (readonly [label: string, value: string])[] = [
    [t('moveins.field.no'), moveIn.no],
    [t('moveins.field.noticeNo'), moveIn.noticeNo],
    [t('moveins.field.batch'), file.batch?.name ?? t('moveins.noBatch')],
    [
      t('moveins.field.appointment'),
      appointment ? `${day(appointment.on)} ${appointment.time}` : t('moveins.notBookedYet'),
    ],
    [t('moveins.field.here'), begun ? day(begun.on) : ''],
    [t('moveins.field.feesFromOn'), day(closed?.feesFromOn ?? begun?.feesFromOn ?? file.feesFromOn)],
    [t('moveins.field.handedOver'), closed ? `${day(closed.on)} ${closed.byName}` : ''],
    [
      t('moveins.field.archiveDue'),
      archived
        ? t('moveins.archivedText', {
            name: archived.byName,
            at: instant(archived.at),
            place: archived.location,
          })
        : file.archiveDueAt
          ? instant(file.archiveDueAt)
          : '',
    ],
    ...(voided ? [[t('moveins.field.voided'), voided.reason] as const] : []),
  ]
  return (
    <Section title={t('moveins.section.facts')}>
      <Stack gap={4}>
        {lines.map(([label, value]) => (
          <Text key={label} size="sm" style={{ display: 'flex', gap: 12 }}>
            <Text component="span" size="sm" c="dimmed" w={120} style={{ flex: 'none' }}>
              {label}
            </Text>
            {value || '—'}
          </Text>
        ))}
        {moveIn.past.map((each) => (
          <Text key={each.at} size="sm" c="dimmed">
            {t(`moveins.past.${each.what}`, {
              day: day(each.on),
              time: each.time,
              name: each.byName,
              reason: each.reason,
            })}
          </Text>
        ))}
      </Stack>
    </Section>
  )
}
