import { Button, Group, Stack, Text, Timeline } from '@mantine/core'
import type { Tour } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { usePrint } from '../printing/usePrint'
import { Section } from '../ui/Section'

export const TourHistory = ({ tour }: { readonly tour: Tour }) => {
  const { t, instant } = useWords()
  const print = usePrint()
  return (
    <Stack gap={16}>
      <Section title={t('tours.history.steps')}>
        <Timeline bulletSize={12} lineWidth={2} active={-1}>
          {[...tour.steps].reverse().map((step) => (
            <Timeline.Item key={step.at + step.status} title={t(`tours.status.${step.status}`)}>
              <Text size="sm" c="dimmed">
                {t('tours.history.by', { at: instant(step.at, 'full'), name: step.byName })}
              </Text>
              {step.opinion !== '' && <Text size="sm">{step.opinion}</Text>}
            </Timeline.Item>
          ))}
        </Timeline>
      </Section>
      {tour.versions.length > 0 && (
        <Section title={t('tours.history.versions')}>
          {[...tour.versions].reverse().map((version) => (
            <Group key={version.version} gap={8} wrap="nowrap">
              <Text size="sm">
                {t('tours.history.version', {
                  version: version.version,
                  at: instant(version.at, 'full'),
                  name: version.byName,
                  reason: version.reason,
                })}
              </Text>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => print({ kind: 'runSheet', id: `${tour.id}_v${version.version}` })}
              >
                {t('tours.sheet.printVersion', { version: version.version })}
              </Button>
            </Group>
          ))}
        </Section>
      )}
    </Stack>
  )
}
