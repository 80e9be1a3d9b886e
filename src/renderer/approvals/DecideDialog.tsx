import { Text, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { RequestFile } from '../../shared/approvals/contract'
import { stepsCarried, stepsDone, type Voice } from '../../shared/approvals/rules'
import type { ApprovalRequest, StepRole, Verdict } from '../../shared/approvals/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: RequestFile
  readonly verdict: Verdict | null
  readonly onClose: () => void
}

/** Choices are texts: speaking for oneself is one of them. */
const OWN = 'own'

const nextAfter = (request: ApprovalRequest, voice: Voice | undefined): StepRole | undefined =>
  voice && request.chain[stepsDone(request) + stepsCarried(request, voice.role)]

/** One voice: in whose name, with which opinion, and what happens at once. */
export const DecideDialog = ({ file, verdict, onClose }: Props) => {
  const { t, money } = useWords()
  const { request, voices } = file
  const decide = useCommand('approvals.decide')
  const { clear } = decide
  const [opinion, setOpinion] = useState('')
  const [chosen, setChosen] = useState<string>(OWN)
  const first = voices[0]?.forId ?? OWN
  useEffect(() => {
    if (verdict === null) return
    setOpinion('')
    setChosen(first)
    clear()
  }, [verdict, first, clear])
  if (verdict === null) return null
  const voice = voices.find((each) => (each.forId ?? OWN) === chosen) ?? voices[0]
  const act = verdict === 'approved' ? 'approve' : 'refuse'
  const next = nextAfter(request, voice)
  const submit = async (): Promise<void> => {
    const reply = await decide.run({
      approvalId: request.id,
      verdict,
      opinion: opinion.trim(),
      forId: voice?.forId ?? null,
      seen: request.decisions.length,
    })
    if (!reply?.ok) return
    onClose()
    const { no, state } = reply.value
    if (verdict === 'refused') notifyDone(t('approvals.refuse.done', { no }))
    else if (state === 'approved') notifyDone(t('approvals.approve.done', { no }))
    else if (next) notifyDone(t('approvals.approve.passedOn', { no, role: t(`approvals.who.${next}`) }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t(`approvals.${act}.title`, { subject: request.subject })}
      onClose={onClose}
      onSubmit={submit}
      busy={decide.busy}
      problem={decide.problem}
      submitLabel={t(`approvals.${act}.submit`)}
      danger={verdict === 'refused'}
      disabled={verdict === 'refused' && opinion.trim().length < 2}
      dirty={opinion.trim() !== ''}
    >
      {request.amountFen !== null && (
        <Text fw={700} size="xl">
          {money(request.amountFen)}
        </Text>
      )}
      {verdict === 'approved' && (
        <Text size="sm">
          {next
            ? t('approvals.notLast', { role: t(`approvals.who.${next}`) })
            : t(`approvals.effect.${request.ask.kind}`)}
        </Text>
      )}
      {voices.length > 1 && <VoiceField voices={voices} value={chosen} onChange={setChosen} />}
      <Textarea
        data-autofocus
        required={verdict === 'refused'}
        label={t('approvals.field.opinion')}
        autosize
        minRows={2}
        maxLength={300}
        value={opinion}
        onChange={(event) => setOpinion(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

const VoiceField = ({
  voices,
  value,
  onChange,
}: {
  readonly voices: readonly Voice[]
  readonly value: string
  readonly onChange: (value: string) => void
}) => {
  const { t } = useWords()
  const name = (voice: Voice): string => {
    const role = t(`approvals.role.${voice.role as 'supervisor' | 'manager'}`)
    return voice.forId === null
      ? t('approvals.voice.own', { role })
      : t('approvals.voice.for', { name: voice.forName, role })
  }
  return (
    <ChoiceField
      label={t('approvals.field.voice')}
      options={voices.map((voice) => ({ value: voice.forId ?? OWN, label: name(voice) }))}
      value={value}
      onChange={onChange}
    />
  )
}
