import { Button, Group, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { WorkerRow } from '../../shared/passes/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { Masked } from '../people/Masked'
import { usePrint } from '../printing/usePrint'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { DayInput } from '../ui/DayInput'
import { Facts } from '../ui/Facts'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SidePanel } from '../ui/SidePanel'
import { StateChip } from '../ui/StateChip'
import { WORKER_TONES } from './WorkerList'

type End = 'returned' | 'lost' | 'confiscated'
const ENDS: readonly End[] = ['returned', 'lost', 'confiscated']

export const WorkerPanel = ({
  passId,
  onClose,
}: {
  readonly passId: string | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const { data, problem } = useQuery('passes.worker', passId ? { passId } : null)
  const shown = passId === data?.pass.id ? data : undefined
  return (
    <SidePanel opened={passId !== null} onClose={onClose} title={shown?.pass.no ?? t('passes.title')}>
      <ProblemNotice problem={problem} />
      {shown && <WorkerCardFacts file={shown} />}
    </SidePanel>
  )
}

const WorkerCardFacts = ({ file }: { readonly file: WorkerRow }) => {
  const { t, day, instant } = useWords()
  const print = usePrint()
  const [ending, setEnding] = useState<End | null>(null)
  const [extending, setExtending] = useState(false)
  const { pass } = file
  const open = pass.status === 'valid'
  const target = { subject: { kind: 'workerPass' as const, id: pass.id }, name: pass.name }
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <StateChip tone={WORKER_TONES[file.state]} label={t(`passes.state.${file.state}`)} />
        <Group gap={8}>
          {open && (
            <MenuButton
              label={t('passes.more')}
              items={[
                { label: t('passes.extend.open'), onClick: () => setExtending(true) },
                ...ENDS.map((end) => ({ label: t(`passes.end.${end}`), onClick: () => setEnding(end) })),
              ]}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() => print({ kind: 'workerPass', id: pass.id })}
          >
            {t('passes.print')}
          </Button>
        </Group>
      </Group>
      <Facts
        items={[
          { label: t('passes.field.name'), value: pass.name },
          { label: t('passes.field.gender'), value: t(`passes.gender.${pass.gender}`) },
          { label: t('passes.field.trade'), value: pass.trade },
          { label: t('passes.field.idLast4'), value: pass.idLast4 },
          { label: t('passes.field.contractor'), value: pass.contractor },
          { label: t('passes.field.unit'), value: pass.unitLabel },
          {
            label: t('passes.field.foremanPhone'),
            value: <Masked text={pass.foremanPhone} target={{ ...target, group: 'phone' }} />,
          },
          {
            label: t('passes.field.photo'),
            value: <Masked text={t('passes.photoKept')} target={{ ...target, group: 'photo' }} />,
          },
          { label: t('passes.field.validFrom'), value: day(pass.validFromOn) },
          { label: t('passes.field.validTo'), value: day(pass.validToOn) },
          { label: t('passes.field.by'), value: pass.issuedByName },
          { label: t('passes.field.endedAt'), value: pass.ended ? instant(pass.ended.at, 'full') : '' },
          { label: t('passes.field.note'), value: pass.ended?.note ?? '' },
        ]}
      />
      <EndDialog passId={pass.id} name={pass.name} end={ending} onClose={() => setEnding(null)} />
      {extending && (
        <ExtendDialog
          passId={pass.id}
          no={pass.no}
          validToOn={pass.validToOn}
          onClose={() => setExtending(false)}
        />
      )}
    </Stack>
  )
}

interface EndProps {
  readonly passId: string
  readonly name: string
  readonly end: End | null
  readonly onClose: () => void
}

const EndDialog = ({ passId, name, end, onClose }: EndProps) => {
  const { t } = useWords()
  const act = useCommand('passes.endWorker')
  if (!end) return null
  return (
    <ConfirmDialog
      opened
      title={t(`passes.end.${end}`)}
      message={t('passes.end.hint', { name })}
      confirmLabel={t(`passes.end.${end}`)}
      reason
      busy={act.busy}
      problem={act.problem}
      onClose={onClose}
      onConfirm={async (note) => {
        const reply = await act.run({ passId, status: end, note: note ?? '' })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('passes.end.done', { no: reply.value.no }))
      }}
    />
  )
}

const ExtendDialog = ({
  passId,
  no,
  validToOn,
  onClose,
}: {
  readonly passId: string
  readonly no: string
  readonly validToOn: string
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const extend = useCommand('passes.extendWorker')
  const defaults = useQuery('passes.defaults', {})
  const [day, setDay] = useState<string | null>(null)
  const until = day ?? defaults.data?.workerToOn ?? validToOn
  return (
    <ConfirmDialog
      opened
      title={t('passes.extend.title', { no })}
      message={t('passes.extend.hint')}
      confirmLabel={t('passes.extend.open')}
      busy={extend.busy}
      problem={extend.problem}
      onClose={onClose}
      onConfirm={async () => {
        const reply = await extend.run({ passId, validToOn: until })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('passes.extend.done', { no: reply.value.no }))
      }}
    >
      <DayInput required label={t('passes.field.validTo')} value={until} onChange={setDay} />
    </ConfirmDialog>
  )
}
