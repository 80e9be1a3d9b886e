import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { DefectFile } from '../../shared/defects/answers'
import { mayDo } from '../../shared/defects/rules'
import type { DefectStatus } from '../../shared/defects/schema'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { MenuButton } from '../ui/MenuButton'
import { ActDialog, type DefectActName } from './ActDialog'
import { DefectState } from './DefectState'
import { DispatchDialog } from './DispatchDialog'
import { ReceiveDialog } from './ReceiveDialog'
import { RegisterDialog } from './RegisterDialog'

type Opened = DefectActName | 'dispatch' | 'receive' | 'change'

const NEXT: Readonly<Record<DefectStatus, Opened | null>> = {
  registered: 'dispatch',
  dispatched: 'receive',
  underWay: 'finish',
  awaitingRecheck: 'recheck',
  awaitingOwner: 'confirm',
  closed: null,
  voided: null,
}

const BY_SUPERVISOR: readonly Opened[] = ['withdraw', 'extend', 'pay', 'settle', 'void']

const sideActs = ({ defect }: DefectFile): readonly Opened[] => {
  const acts = (['change', 'reopen', 'extend', 'withdraw', 'pay', 'void'] as const).filter((act) =>
    mayDo(defect, act),
  )
  if (defect.disputed) return [...acts, 'settle']
  return mayDo(defect, 'dispute') ? [...acts, 'dispute'] : acts
}

/** What happens next as a button; the rest in a menu (ux.md, Record). */
export const DefectActs = ({ file }: { readonly file: DefectFile }) => {
  const { t } = useWords()
  const [act, setAct] = useState<Opened | null>(null)
  const supervises = useMay('supervisor', 'manager')
  const { defect } = file
  const next = NEXT[defect.status]
  const side = sideActs(file).filter((each) => supervises || !BY_SUPERVISOR.includes(each))
  const close = (): void => setAct(null)
  return (
    <>
      <Group justify="space-between">
        <DefectState row={file} />
        <Group gap={8}>
          {next && <Button onClick={() => setAct(next)}>{t(`defects.act.${next}`)}</Button>}
          {side.length > 0 && (
            <MenuButton
              label={t('defects.more')}
              items={side.map((each) => ({
                label: t(`defects.act.${each}`),
                onClick: () => setAct(each),
                danger: each === 'void',
              }))}
            />
          )}
        </Group>
      </Group>
      <DispatchDialog opened={act === 'dispatch'} defects={[defect]} onClose={close} />
      <ReceiveDialog sheet={act === 'receive' ? file.dispatch : null} onClose={close} />
      <RegisterDialog opened={act === 'change'} changing={defect} onClose={close} />
      {act && act !== 'dispatch' && act !== 'receive' && act !== 'change' && (
        <ActDialog act={act} file={file} onClose={close} />
      )}
    </>
  )
}
