import { Button, Group, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { Masked } from '../people/Masked'
import { usePrint } from '../printing/usePrint'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SidePanel } from '../ui/SidePanel'
import { StateChip } from '../ui/StateChip'
import { LeaveDialog } from './LeaveDialog'
import { VISITOR_TONES } from './VisitorList'

export const VisitorPanel = ({
  passId,
  onClose,
}: {
  readonly passId: string | null
  readonly onClose: () => void
}) => {
  const { t, instant } = useWords()
  const print = usePrint()
  const { data, problem } = useQuery('passes.visitor', passId ? { passId } : null)
  const [leaving, setLeaving] = useState(false)
  const shown = passId === data?.pass.id ? data : undefined
  return (
    <SidePanel opened={passId !== null} onClose={onClose} title={shown?.pass.no ?? t('passes.title')}>
      <ProblemNotice problem={problem} />
      {shown && (
        <Stack gap={16}>
          <Group justify="space-between">
            <StateChip tone={VISITOR_TONES[shown.state]} label={t(`passes.state.${shown.state}`)} />
            <Group gap={8}>
              {!shown.pass.outAt && (
                <Button onClick={() => setLeaving(true)}>{t('passes.leave.open')}</Button>
              )}
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} />}
                onClick={() => print({ kind: 'visitorPass', id: shown.pass.id })}
              >
                {t('passes.print')}
              </Button>
            </Group>
          </Group>
          <Facts
            items={[
              { label: t('passes.field.name'), value: shown.pass.name },
              { label: t('passes.field.people'), value: shown.pass.people },
              { label: t('passes.field.organisation'), value: shown.pass.organisation },
              {
                label: t('passes.field.phone'),
                value: (
                  <Masked
                    text={shown.pass.phone}
                    target={{
                      subject: { kind: 'visitorPass', id: shown.pass.id },
                      name: shown.pass.name,
                      group: 'phone',
                    }}
                  />
                ),
              },
              { label: t('passes.field.idType'), value: t(`people.idType.${shown.pass.idType}`) },
              { label: t('passes.field.idLast4'), value: shown.pass.idLast4 },
              { label: t('passes.field.destination'), value: shown.destination },
              { label: t('passes.field.purpose'), value: shown.pass.purpose },
              {
                label: t('passes.field.hostConfirm'),
                value: t(`passes.hostConfirm.${shown.pass.hostConfirm}`),
              },
              { label: t('passes.field.belongings'), value: shown.pass.belongings },
              { label: t('passes.field.plate'), value: shown.pass.plate },
              { label: t('passes.field.inAt'), value: instant(shown.pass.inAt, 'full') },
              { label: t('passes.field.validUntil'), value: instant(shown.pass.validUntil, 'full') },
              {
                label: t('passes.field.outAt'),
                value: shown.pass.outAt ? instant(shown.pass.outAt, 'full') : '',
              },
              { label: t('passes.field.by'), value: shown.pass.byName },
            ]}
          />
          <LeaveDialog pass={leaving ? shown.pass : null} onClose={() => setLeaving(false)} />
        </Stack>
      )}
    </SidePanel>
  )
}
