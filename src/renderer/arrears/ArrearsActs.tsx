import { Alert, Button, Group } from '@mantine/core'
import { IconCash, IconInfoCircle, IconPhone, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ArrearsFile } from '../../shared/arrears/answers'
import { DESK_STAGES, type DeskStage, type LegalStage } from '../../shared/arrears/schema'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { usePrint } from '../printing/usePrint'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ContactDialog } from './ContactDialog'
import { LegalDialog } from './LegalDialog'
import { PlanDialog } from './PlanDialog'

const deskStage = (file: ArrearsFile): DeskStage | undefined =>
  DESK_STAGES.find((stage) => stage === file.row?.next?.stage)

/** What the company may be asked for from here: the letter, or the court (domain.md §4.7, 5). */
const legalStages = ({ row }: ArrearsFile): readonly LegalStage[] => {
  if (row?.standing === 'demand') return ['lawyer', 'court']
  return row?.standing === 'lawyer' ? ['court'] : []
}

/** The next step as the first button; a talk, a plan and the company beside it. */
export const ArrearsActs = ({ file }: { readonly file: ArrearsFile }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  const [dialog, setDialog] = useState<'contact' | 'plan' | LegalStage | null>(null)
  const clerk = useMay('clerk', 'manager')
  const senior = useMay('supervisor', 'manager')
  const issue = useCommand('arrears.issue')
  const print = usePrint()
  const { row, unitId, owedBy } = file
  if (!row)
    return (
      <Alert color="green" p={8}>
        {t('arrears.nothing')}
      </Alert>
    )
  const stage = deskStage(file)
  const next = row.next
  const ready = next !== null && next.waits === null && next.earliestOn <= dayOf(new Date().toISOString())
  const take = async (): Promise<void> => {
    if (!stage) return
    const reply = await issue.run({ unitId, owedBy, stage })
    if (!reply?.ok) return
    notifyDone(t('arrears.issue.one', { no: reply.value.no }))
    print({ kind: 'arrearsNotice', id: reply.value.id })
  }
  const close = (): void => setDialog(null)
  return (
    <>
      <Group gap={8}>
        {stage && (
          <Button
            leftSection={<IconPrinter size={16} />}
            loading={issue.busy}
            disabled={!ready}
            onClick={() => void take()}
          >
            {t(`arrears.take.${stage}`)}
          </Button>
        )}
        <Button
          variant={stage && ready ? 'default' : 'filled'}
          leftSection={<IconPhone size={16} />}
          onClick={() => setDialog('contact')}
        >
          {t('arrears.contact.open')}
        </Button>
        {clerk && (
          <Button
            variant="default"
            leftSection={<IconCash size={16} />}
            onClick={() => go(`/fees/collect/${unitId}?`)}
          >
            {t('arrears.collect')}
          </Button>
        )}
        <MenuButton
          label={t('arrears.more')}
          items={[
            ...(row.overdueFen > 0 && row.plan?.progress.state !== 'running'
              ? [{ label: t('arrears.plan.open'), onClick: () => setDialog('plan') }]
              : []),
            ...(senior
              ? legalStages(file).map((each) => ({
                  label: t(`arrears.legal.open.${each}`),
                  onClick: () => setDialog(each),
                }))
              : []),
            { label: t('arrears.openCard'), onClick: () => go(`/counter/${unitId}`) },
          ]}
        />
      </Group>
      <ProblemNotice problem={issue.problem} />
      {next && !ready && (
        <Alert p={8} icon={<IconInfoCircle size={18} />}>
          {next.waits
            ? t(`arrears.hold.${next.waits}`, { stage: t(`arrears.stage.${next.stage}`) })
            : t('arrears.hold.day', { stage: t(`arrears.stage.${next.stage}`), day: day(next.earliestOn) })}
        </Alert>
      )}
      {dialog === 'contact' && <ContactDialog file={file} onClose={close} />}
      {dialog === 'plan' && <PlanDialog file={file} onClose={close} />}
      {(dialog === 'lawyer' || dialog === 'court') && (
        <LegalDialog file={file} stage={dialog} onClose={close} />
      )}
    </>
  )
}
