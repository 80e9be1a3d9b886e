import { Group, Text, TextInput } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconScan } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { isDifference } from '../../shared/keys/stocktakeRules'
import type { KeyCount } from '../../shared/keys/stocktakeSchema'
import type { Problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { useScanner } from './useScanner'

/** Tag after tag, by scanner or by hand: each is answered at once, and the next may come meanwhile. */
export const ScanLine = ({ stocktakeId }: { readonly stocktakeId: string }) => {
  const { t, problemText } = useWords()
  const [text, setText] = useState('')
  const [last, setLast] = useState<KeyCount>()
  const [wrong, setWrong] = useState<Problem>()
  const field = useRef<HTMLInputElement>(null)
  const count = async (tag: string): Promise<void> => {
    const reply = await call('keys.countTag', { stocktakeId, tag: tag.slice(0, 60) })
    setWrong(reply.ok ? undefined : reply.problem)
    if (reply.ok) setLast(reply.value)
  }
  useScanner((read, clear) => {
    clear()
    void count(read)
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const tag = text.trim()
    setText('')
    field.current?.focus()
    if (tag !== '') void count(tag)
  }
  return (
    <form onSubmit={submit}>
      <Group gap={12} wrap="nowrap">
        <TextInput
          ref={field}
          autoFocus
          w={280}
          aria-label={t('keys.count.scan')}
          placeholder={t('keys.count.scan')}
          leftSection={<IconScan size={16} aria-hidden />}
          maxLength={60}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div role="status" aria-live="polite">
          {wrong ? (
            <Text size="sm" c="var(--desk-bad)">
              <IconCircleX size={14} aria-hidden /> {problemText(wrong)}
            </Text>
          ) : (
            last && (
              <Text size="sm" c={isDifference(last) ? 'var(--desk-warn)' : 'var(--desk-ok)'}>
                <IconCircleCheck size={14} aria-hidden />{' '}
                {t(isDifference(last) ? 'keys.count.scannedOdd' : 'keys.count.scanned', {
                  code: last.keyCode,
                  slot: last.slot,
                  n: last.counted,
                  expected: last.expected,
                })}
              </Text>
            )
          )}
        </div>
      </Group>
    </form>
  )
}
