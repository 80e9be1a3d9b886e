import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PrivacyState } from '../../shared/privacy/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'

const TONES = { new: 'quiet', open: 'ok', locked: 'bad' } as const

/** Whether this PC opens what is sealed; on another PC the recovery code brings the key. */
export const SealSection = ({ state }: { readonly state: PrivacyState }) => {
  const { t } = useWords()
  return (
    <Stack gap={8} align="flex-start">
      <StateChip tone={TONES[state.seal]} label={t(`privacy.seal.state.${state.seal}`)} />
      {state.seal !== 'locked' && <Text size="sm">{t(`privacy.seal.keptBy.${state.keptBy}`)}</Text>}
      {state.seal === 'open' && (
        <StateChip
          tone={state.codeOpens ? 'ok' : 'warn'}
          label={t(state.codeOpens ? 'privacy.seal.codeOpens' : 'privacy.seal.codeOpensNot')}
        />
      )}
      {state.seal === 'locked' && <UnlockForm />}
    </Stack>
  )
}

const UnlockForm = () => {
  const { t, instant } = useWords()
  const unlock = useCommand('privacy.unlock')
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const reply = await unlock.run({ code })
    if (!reply?.ok) return
    if (reply.value.unlocked) {
      notifyDone(t('privacy.seal.unlocked'))
      return
    }
    const { blockedUntil, triesLeft } = reply.value
    setWrong(
      blockedUntil
        ? t('privacy.seal.wait', { at: instant(blockedUntil, 'clock') })
        : t('privacy.seal.wrong', { n: triesLeft }),
    )
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Text size="sm" mb={8}>
        {t('privacy.seal.lockedHint')}
      </Text>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <TextInput
          w={380}
          label={t('privacy.seal.code')}
          autoComplete="off"
          maxLength={60}
          value={code}
          error={wrong || undefined}
          onChange={(event) => {
            setCode(event.currentTarget.value)
            setWrong('')
          }}
        />
        <Button type="submit" loading={unlock.busy} disabled={code.trim() === ''}>
          {t('privacy.seal.unlock')}
        </Button>
      </Group>
      <ProblemNotice problem={unlock.problem} />
    </form>
  )
}
