import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KeyLoan } from '../../shared/keys/schema'
import { type Problem, problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { FormDialog } from '../ui/FormDialog'
import { LendKeyDialog } from './LendKeyDialog'
import { ReturnKeyDialog } from './ReturnKeyDialog'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** F4: scan or type a tag; a key in the cabinet goes out, one that is out comes back. */
export const KeyDesk = ({ opened, onClose }: Props) => {
  const { t } = useWords()
  const [tag, setTag] = useState('')
  const [found, setFound] = useState<Problem>()
  const [lending, setLending] = useState<string | null>(null)
  const [returning, setReturning] = useState<KeyLoan | null>(null)

  const find = async (): Promise<void> => {
    const reply = await call('keys.findByTag', { tag })
    if (!reply.ok) return setFound(reply.problem)
    if (!reply.value) return setFound(problem('keys.noSuchTag', { tag }))
    setTag('')
    setFound(undefined)
    onClose()
    if (reply.value.loan) setReturning(reply.value.loan)
    else setLending(reply.value.key.id)
  }

  return (
    <>
      <FormDialog
        opened={opened}
        onClose={onClose}
        title={t('keys.desk.title')}
        onSubmit={find}
        busy={false}
        problem={found}
        submitLabel={t('keys.desk.submit')}
        size="sm"
      >
        <Text size="sm" c="dimmed">
          {t('keys.desk.hint')}
        </Text>
        <TextInput
          required
          data-autofocus
          label={t('keys.field.code')}
          maxLength={60}
          value={tag}
          onChange={(event) => setTag(event.currentTarget.value)}
        />
      </FormDialog>
      <LendKeyDialog keyId={lending} onClose={() => setLending(null)} />
      <ReturnKeyDialog loan={returning} onClose={() => setReturning(null)} />
    </>
  )
}
