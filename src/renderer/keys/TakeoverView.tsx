import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { TakeoverRow } from '../../shared/keys/takeoverContract'
import { isTakeoverOpen } from '../../shared/keys/takeoverRules'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { CancelTakeover } from './CancelDialogs'
import { ListBuildingDialog } from './ListBuildingDialog'
import { PasteLinesDialog } from './PasteLinesDialog'
import { TakeoverDialog } from './TakeoverDialog'
import { TakeoverLines } from './TakeoverLines'
import { TakeoverState } from './TakeoverList'
import { useMaySupervise } from './useRole'

interface Props {
  readonly takeoverId: string
  readonly onBack: () => void
}

export const TakeoverView = ({ takeoverId, onBack }: Props) => {
  const { data, problem } = useQuery('keys.takeover', { takeoverId })
  if (!data) return <ProblemNotice problem={problem} />
  return <Takeover row={data} onBack={onBack} />
}

type Show = 'all' | 'uncounted' | 'differences'

/** The list of the other side, counted line by line; what differs is said, then all sign and it is locked. */
const Takeover = ({ row, onBack }: { readonly row: TakeoverRow; readonly onBack: () => void }) => {
  const { t, day } = useWords()
  const [show, setShow] = useState<Show>('all')
  const rest = useCommand('keys.countRest')
  const { takeover } = row
  const open = isTakeoverOpen(takeover)
  const countRest = async (): Promise<void> => {
    const reply = await rest.run({ takeoverId: takeover.id })
    if (reply?.ok) notifyDone(t('keys.takeover.restDone', { n: reply.value }))
  }
  return (
    <Stack gap={12}>
      <Head row={row} onBack={onBack} />
      <Text size="sm" c="dimmed">
        {t('keys.takeover.facts', {
          from: takeover.fromParty,
          to: takeover.toParty,
          on: day(takeover.receivedOn),
          names: [takeover.handedBy, takeover.receivedBy, takeover.security, takeover.engineering]
            .filter((name) => name !== '')
            .join(t('keys.comma')),
        })}
      </Text>
      <ProblemNotice problem={rest.problem} />
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('keys.count.show')}
          value={show}
          onChange={(next) => setShow(next as Show)}
          data={[
            { value: 'all', label: t('keys.takeover.showAll', { n: row.lines }) },
            { value: 'uncounted', label: t('keys.takeover.showUncounted', { n: row.lines - row.counted }) },
            { value: 'differences', label: t('keys.count.showDifferences', { n: row.differences }) },
          ]}
        />
        {open && row.counted < row.lines && (
          <Button size="compact-md" variant="light" loading={rest.busy} onClick={() => void countRest()}>
            {t('keys.takeover.rest', { n: row.lines - row.counted })}
          </Button>
        )}
      </Group>
      <TakeoverLines takeoverId={takeover.id} show={show} open={open} />
    </Stack>
  )
}

const Head = ({ row, onBack }: { readonly row: TakeoverRow; readonly onBack: () => void }) => {
  const { t } = useWords()
  const print = usePrint()
  const maySupervise = useMaySupervise()
  const sign = useCommand('keys.signTakeover')
  const [act, setAct] = useState<'change' | 'list' | 'paste' | 'sign' | 'cancel' | null>(null)
  const { takeover } = row
  const open = isTakeoverOpen(takeover)
  const close = (): void => setAct(null)
  const confirm = async (): Promise<void> => {
    const reply = await sign.run({ takeoverId: takeover.id })
    if (!reply?.ok) return
    close()
    notifyDone(t('keys.takeover.signedDone', { no: reply.value.no, n: reply.value.signed?.keys ?? 0 }))
    print({ kind: 'keyTakeover', id: takeover.id })
  }
  return (
    <Group justify="space-between" wrap="nowrap">
      <Group gap={12} wrap="nowrap">
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
          {t('keys.view.takeovers')}
        </Button>
        <Text fw={600}>{takeover.no}</Text>
        <TakeoverState row={row} />
      </Group>
      <Group gap={8} wrap="nowrap">
        {open && maySupervise && row.lines > 0 && (
          <Button
            onClick={() => {
              sign.clear()
              setAct('sign')
            }}
          >
            {t('keys.takeover.sign')}
          </Button>
        )}
        {open && (
          <>
            <Button variant="default" onClick={() => setAct('list')}>
              {t('keys.takeover.list')}
            </Button>
            <Button variant="default" onClick={() => setAct('paste')}>
              {t('keys.takeover.paste')}
            </Button>
          </>
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => print({ kind: 'keyTakeover', id: takeover.id })}
        >
          {t('keys.print')}
        </Button>
        {open && (
          <MenuButton
            label={t('keys.more')}
            items={[
              { label: t('keys.takeover.change'), onClick: () => setAct('change') },
              ...(maySupervise
                ? [{ label: t('keys.takeover.cancel'), onClick: () => setAct('cancel'), danger: true }]
                : []),
            ]}
          />
        )}
      </Group>
      <TakeoverDialog opened={act === 'change'} changing={takeover} onClose={close} onDone={close} />
      <ListBuildingDialog takeoverId={act === 'list' ? takeover.id : null} onClose={close} />
      <PasteLinesDialog takeoverId={act === 'paste' ? takeover.id : null} onClose={close} />
      <CancelTakeover takeoverId={act === 'cancel' ? takeover.id : null} onClose={close} />
      <ConfirmDialog
        opened={act === 'sign'}
        title={t('keys.takeover.signTitle', { no: takeover.no })}
        message={t('keys.takeover.signText', { n: row.countedPieces, differences: row.differences })}
        confirmLabel={t('keys.takeover.sign')}
        busy={sign.busy}
        problem={sign.problem}
        onConfirm={confirm}
        onClose={close}
      />
    </Group>
  )
}
