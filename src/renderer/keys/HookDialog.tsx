import { Button, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { HookCell } from '../../shared/keys/cabinetContract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { KeyFormDialog } from './KeyFormDialog'
import { useMaySupervise } from './useRole'

interface Props {
  readonly cell: HookCell | null
  readonly onClose: () => void
}

/** An empty hook: a key is registered right there, or the hook is taken out of use and back. */
export const HookDialog = ({ cell, onClose }: Props) => {
  const { t } = useWords()
  const close = useCommand('keys.closeHook')
  const maySupervise = useMaySupervise()
  const [reason, setReason] = useState('')
  const [registering, setRegistering] = useState<string | null>(null)
  const { clear } = close
  useEffect(() => {
    if (!cell) return
    setReason('')
    clear()
  }, [cell, clear])
  const isClosed = cell?.state === 'closed'
  const submit = async (): Promise<void> => {
    if (!cell) return
    if (maySupervise && (isClosed || reason.trim() !== '')) {
      const reply = await close.run({ hookId: cell.hook.id, closed: isClosed ? '' : reason })
      if (reply?.ok) onClose()
      return
    }
    if (isClosed) return
    setRegistering(cell.hook.no)
    onClose()
  }
  const register = (): void => {
    if (cell) setRegistering(cell.hook.no)
    onClose()
  }
  return (
    <>
      <FormDialog
        opened={cell !== null}
        onClose={onClose}
        title={t('keys.hook.title', { no: cell?.hook.no ?? '' })}
        onSubmit={submit}
        busy={close.busy}
        problem={close.problem}
        submitLabel={
          isClosed
            ? t('keys.hook.reopen')
            : reason.trim() === ''
              ? t('keys.register.open')
              : t('keys.hook.close')
        }
        disabled={isClosed && !maySupervise}
        size="sm"
        footer={
          !isClosed &&
          reason.trim() !== '' && (
            <Button variant="subtle" onClick={register}>
              {t('keys.register.open')}
            </Button>
          )
        }
      >
        <Text size="sm" c="dimmed">
          {isClosed
            ? t('keys.hook.closedHint', { reason: cell?.hook.closed ?? '' })
            : t('keys.hook.emptyHint')}
        </Text>
        {!isClosed && maySupervise && (
          <TextInput
            label={t('keys.hook.closeReason')}
            maxLength={60}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </FormDialog>
      <KeyFormDialog
        opened={registering !== null}
        {...(registering ? { slot: registering } : {})}
        onClose={() => setRegistering(null)}
      />
    </>
  )
}
