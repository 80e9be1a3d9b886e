import { Button, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOf } from '../../shared/day'
import type { TransferFile } from '../../shared/transfers/contract'
import type { Transfer } from '../../shared/transfers/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { usePrint } from '../printing/usePrint'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'

type Act = 'sign' | 'carryOut' | 'void'

export const TransferActs = ({ file }: { readonly file: TransferFile }) => {
  const { t } = useWords()
  const print = usePrint()
  const may = useMay('clerk', 'manager')
  const [act, setAct] = useState<Act | null>(null)
  const { transfer, state } = file
  const open = may && (state === 'prepared' || state === 'signed')
  const close = (): void => setAct(null)
  return (
    <Group gap={8}>
      {open && (
        <Button
          disabled={state === 'signed' && file.obstacle !== null}
          onClick={() => setAct(state === 'prepared' ? 'sign' : 'carryOut')}
        >
          {t(state === 'prepared' ? 'transfers.sign.open' : 'transfers.carryOut.open')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} />}
        onClick={() => print({ kind: 'transferSheet', id: transfer.id })}
      >
        {t('transfers.sheet.print')}
      </Button>
      {open && (
        <MenuButton
          label={t('transfers.more')}
          items={[{ label: t('transfers.void.open'), danger: true, onClick: () => setAct('void') }]}
        />
      )}
      {act === 'sign' && <SignDialog transfer={transfer} onClose={close} />}
      {act === 'carryOut' && <CarryOutDialog transfer={transfer} onClose={close} />}
      {act === 'void' && <VoidDialog transfer={transfer} onClose={close} />}
    </Group>
  )
}

interface Props {
  readonly transfer: Transfer
  readonly onClose: () => void
}

const SignDialog = ({ transfer, onClose }: Props) => {
  const { t } = useWords()
  const sign = useCommand('transfers.sign')
  const form = useForm({
    initialValues: {
      former: transfer.former[0]?.name.slice(0, 60) ?? '',
      new: transfer.next[0]?.name.slice(0, 60) ?? '',
      on: dayOf(new Date().toISOString()) as string | null,
    },
  })
  const { on } = form.values
  const submit = async (): Promise<void> => {
    if (!on) return
    const reply = await sign.run({ ...form.values, transferId: transfer.id, on })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('transfers.sign.done', { no: transfer.no }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('transfers.sign.title', { no: transfer.no })}
      onSubmit={submit}
      busy={sign.busy}
      problem={sign.problem}
      submitLabel={t('transfers.sign.submit')}
      disabled={!on}
    >
      <Text size="sm">{t('transfers.sign.hint')}</Text>
      <TextInput
        required
        label={t('transfers.field.formerSigned')}
        maxLength={60}
        {...form.getInputProps('former')}
      />
      <TextInput
        required
        label={t('transfers.field.newSigned')}
        maxLength={60}
        {...form.getInputProps('new')}
      />
      <DayInput
        required
        label={t('transfers.field.signedOn')}
        value={on}
        onChange={(day) => form.setFieldValue('on', day)}
      />
    </FormDialog>
  )
}

const CarryOutDialog = ({ transfer, onClose }: Props) => {
  const { t, day } = useWords()
  const carryOut = useCommand('transfers.carryOut')
  const confirm = async (): Promise<void> => {
    const reply = await carryOut.run({ transferId: transfer.id })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('transfers.carryOut.done', { unit: transfer.unitLabel }))
  }
  return (
    <ConfirmDialog
      opened
      title={t('transfers.carryOut.title', { unit: transfer.unitLabel })}
      message={t('transfers.carryOut.message', { day: day(transfer.transferOn) })}
      confirmLabel={t('transfers.carryOut.open')}
      busy={carryOut.busy}
      problem={carryOut.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}

const VoidDialog = ({ transfer, onClose }: Props) => {
  const { t } = useWords()
  const remove = useCommand('transfers.void')
  const confirm = async (reason = ''): Promise<void> => {
    const reply = await remove.run({ transferId: transfer.id, reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('transfers.void.done', { no: transfer.no }))
  }
  return (
    <ConfirmDialog
      opened
      reason
      danger
      title={t('transfers.void.title', { no: transfer.no })}
      message={t('transfers.void.message')}
      confirmLabel={t('transfers.void.open')}
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
