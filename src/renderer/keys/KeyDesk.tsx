import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { type Problem, problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { FormDialog } from '../ui/FormDialog'
import { notifyProblem } from '../ui/notify'
import { LendKeyDialog } from './LendKeyDialog'
import { ReturnKeyDialog } from './ReturnKeyDialog'
import { useScanner } from './useScanner'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/**
 * F4, or a tag read anywhere on the page: a key in the cabinet goes out, one that is out comes back. Nobody says
 * beforehand which of the two it is.
 */
export const KeyDesk = ({ opened, onClose }: Props) => {
  const { t, problemText } = useWords()
  const [tag, setTag] = useState('')
  const [found, setFound] = useState<Problem>()
  const [lending, setLending] = useState<string | null>(null)
  const [returning, setReturning] = useState<KeyLoan | null>(null)

  const find = async (text: string): Promise<Problem | undefined> => {
    const reply = await call('keys.findByTag', { tag: text.slice(0, 60) })
    if (!reply.ok) return reply.problem
    if (!reply.value) return problem('keys.noSuchTag', { tag: text.slice(0, 60) })
    setTag('')
    setFound(undefined)
    onClose()
    if (reply.value.loan) setReturning(reply.value.loan)
    else setLending(reply.value.key.id)
    return undefined
  }
  const busy = lending !== null || returning !== null
  useScanner(async (text) => {
    const wrong = await find(text)
    if (!wrong) return
    if (opened) setFound(wrong)
    else notifyProblem(problemText(wrong))
  }, !busy)

  return (
    <>
      <FormDialog
        opened={opened}
        onClose={onClose}
        title={t('keys.desk.title')}
        onSubmit={async () => setFound(await find(tag))}
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
