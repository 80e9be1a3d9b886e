import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { MeterFile } from '../../shared/meters/contract'
import { formatArea } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Facts } from '../ui/Facts'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import { SidePanel } from '../ui/SidePanel'
import { PlaceDialog } from './PlaceDialog'
import { ReadingPhotos } from './ReadingPhotos'
import { TakeDownDialog } from './TakeDownDialog'

interface Props {
  readonly meterId: string | null
  readonly onReplace: () => void
  readonly onClose: () => void
}

/** One meter: where it hangs, what it counted, and every reading with who took it. */
export const MeterPanel = ({ meterId, onReplace, onClose }: Props) => {
  const { t } = useWords()
  const { data, problem } = useQuery('meters.file', meterId ? { meterId } : null)
  const current = data?.meter.id === meterId ? data : undefined
  return (
    <SidePanel
      opened={meterId !== null}
      onClose={onClose}
      title={current ? t('meters.panelTitle', { meter: current.meter.no }) : t('meters.title')}
    >
      <ProblemNotice problem={problem} />
      {current && <MeterCard file={current} onReplace={onReplace} />}
    </SidePanel>
  )
}

const MeterCard = ({ file, onReplace }: { readonly file: MeterFile; readonly onReplace: () => void }) => {
  const { t, day } = useWords()
  const { meter } = file
  const mayTakeDown = useMay('manager')
  const [moving, setMoving] = useState(false)
  const [down, setDown] = useState(false)
  return (
    <Stack gap={16}>
      {meter.endedOn === null && (
        <Group justify="flex-end">
          <MenuButton
            label={t('meters.more')}
            items={[
              { label: t('meters.replace.open'), onClick: onReplace },
              { label: t('meters.move.open'), onClick: () => setMoving(true) },
              ...(mayTakeDown
                ? [{ label: t('meters.takeDown.open'), onClick: () => setDown(true), danger: true }]
                : []),
            ]}
          />
        </Group>
      )}
      <Facts
        items={[
          { label: t('meters.field.site'), value: file.siteName },
          {
            label: t('meters.field.unit'),
            value: meter.unitId === null ? t('meters.common') : meter.unitLabel,
          },
          { label: t('meters.field.kind'), value: t(`meters.kind.${meter.kind}`) },
          { label: t('meters.field.place'), value: meter.place },
          { label: t('meters.field.route'), value: meter.route },
          { label: t('meters.field.order'), value: meter.order },
          { label: t('meters.field.digits'), value: meter.digits },
          { label: t('meters.field.factor'), value: meter.factor },
          { label: t('meters.field.start'), value: formatArea(meter.startCenti) },
          { label: t('meters.field.startOn'), value: day(meter.startOn) },
          ...(meter.endedOn === null
            ? []
            : [{ label: t('meters.field.endedOn'), value: day(meter.endedOn) }]),
        ]}
      />
      <Readings file={file} />
      <PlaceDialog meter={moving ? meter : null} onClose={() => setMoving(false)} />
      <TakeDownDialog meter={down ? meter : null} onClose={() => setDown(false)} />
    </Stack>
  )
}

const Readings = ({ file }: { readonly file: MeterFile }) => {
  const { t, day, instant } = useWords()
  const reverse = useCommand('meters.reverse')
  const [asked, setAsked] = useState<MeterFile['readings'][number] | null>(null)
  const confirm = async (reason?: string): Promise<void> => {
    if (!asked) return
    const reply = await reverse.run({ readingId: asked.id, reason: reason ?? '' })
    if (!reply?.ok) return
    setAsked(null)
    notifyDone(t('meters.reverse.done', { meter: asked.meterNo, month: asked.month }))
  }
  const last = file.readings.find((reading) => !reading.voided)
  return (
    <Section title={t('meters.readings')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('meters.field.month')}</Table.Th>
            <Table.Th ta="right" style={{ whiteSpace: 'nowrap' }}>
              {t('meters.field.value')}
            </Table.Th>
            <Table.Th ta="right">{t('meters.field.usage')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.readings.map((reading) => (
            <Table.Tr key={reading.id}>
              <Table.Td>
                {reading.month}
                <Text size="sm" c="dimmed">
                  {t('meters.readBy', {
                    name: reading.byName,
                    on: day(reading.readOn),
                    at: instant(reading.at),
                  })}
                </Text>
              </Table.Td>
              <Table.Td ta="right" td={reading.voided ? 'line-through' : undefined}>
                {formatArea(reading.valueCenti)}
              </Table.Td>
              <Table.Td ta="right">{formatArea(reading.usageCenti)}</Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {reading.voided
                    ? t('meters.reverse.why', { reason: reading.voided.reason })
                    : [
                        reading.billed ? t('meters.status.billed') : '',
                        reading.unusual ? t('meters.status.unusual') : '',
                        reading.estimated ? t('meters.status.estimated') : '',
                        reading.ranOver ? t('meters.status.ranOver') : '',
                        reading.final ? t('meters.status.final') : '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                </Text>
                <ReadingPhotos reading={reading} photos={reading.photos} />
                {reading.id === last?.id && !reading.billed && !reading.final && (
                  <Button size="compact-sm" variant="subtle" onClick={() => setAsked(reading)}>
                    {t('meters.reverse.open')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {file.readings.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('meters.noReadings')}
        </Text>
      )}
      <ConfirmDialog
        opened={asked !== null}
        title={t('meters.reverse.title')}
        message={
          asked
            ? t('meters.reverse.message', { meter: asked.meterNo, value: formatArea(asked.valueCenti) })
            : ''
        }
        confirmLabel={t('meters.reverse.open')}
        reason
        danger
        busy={reverse.busy}
        problem={reverse.problem}
        onConfirm={confirm}
        onClose={() => {
          reverse.clear()
          setAsked(null)
        }}
      />
    </Section>
  )
}
