import { Alert, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconClockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import type { SlipFile } from '../../shared/keys/loanContract'
import { type KeyLoan, ReturnCheck } from '../../shared/keys/loanSchema'
import { isOut, piecesOut } from '../../shared/keys/rules'
import { type Problem, problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { BLANK_BACK, backInput, DepositBackFields } from './DepositBackFields'
import { useScanner } from './useScanner'
import { useTakeBack } from './useTakeBack'

interface Props {
  readonly loan: KeyLoan | null
  readonly onClose: () => void
}

/** domain.md §1.3: a key is accepted back after the count and a look at the unit. */
export const ReturnKeyDialog = ({ loan, onClose }: Props) => {
  const slip = useQuery('keys.slip', loan ? { loanId: loan.id } : null)
  if (!loan || slip.data?.loan.id !== loan.id) return null
  return <Return key={loan.id} slip={slip.data} onClose={onClose} />
}

interface Values {
  broughtBy: string
  checks: ReturnCheck[]
  pieces: number
  also: readonly string[]
  note: string
}

const checksFor = (slip: SlipFile): readonly ReturnCheck[] => (slip.ofUnit ? ReturnCheck.options : ['count'])

const Return = ({ slip, onClose }: { readonly slip: SlipFile; readonly onClose: () => void }) => {
  const { t } = useWords()
  const { loan } = slip
  const left = piecesOut(loan)
  const others = slip.lines.filter((line) => line.id !== loan.id && isOut(line))
  const takeBack = useTakeBack()
  const print = usePrint()
  const [release, setRelease] = useState(BLANK_BACK)
  const [wrong, setWrong] = useState<Problem>()
  const form = useForm<Values>({
    initialValues: { broughtBy: loan.borrowerName, checks: [], pieces: left, also: [], note: '' },
  })
  const { also, checks, pieces } = form.values
  const whole = pieces === left && also.length === others.length

  useScanner(async (text, clear) => {
    const found = await call('keys.findByTag', { tag: text.slice(0, 60) })
    const keyId = found.ok ? found.value?.key.id : undefined
    const code = (found.ok ? found.value?.key.code : undefined) ?? text
    const line = others.find((each) => each.keyId === keyId)
    clear()
    if (keyId === loan.keyId || (line && also.includes(line.id)))
      setWrong(problem('keys.scannedTwice', { code }))
    else if (line) {
      setWrong(undefined)
      form.setFieldValue('also', [...also, line.id])
    } else setWrong(problem('keys.wrongKey', { read: code, code: loan.keyCode, no: loan.no }))
  })

  const submit = async (): Promise<void> => {
    setWrong(undefined)
    const { broughtBy, note } = form.values
    const back = {
      loanId: loan.id,
      ...(also.length > 0 ? { alsoLoanIds: [...also] } : {}),
      ...(pieces < left ? { pieces } : {}),
      broughtBy,
      checks,
      note,
    }
    const done = await takeBack.run(back, whole ? backInput(release, takeBack.requestId) : undefined)
    if (!done) return
    onClose()
    if (done.slipId) print({ kind: 'depositReturnSlip', id: done.slipId })
    const codes = [loan, ...others.filter((line) => also.includes(line.id))].map((line) => line.keyCode)
    const words = pieces < left ? 'keys.return.partDone' : 'keys.return.done'
    notifyDone(t(words, { code: codes.join(t('keys.comma')), n: left - pieces }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.return.title', { code: loan.keyCode, place: loan.keyPlace })}
      onSubmit={submit}
      busy={takeBack.busy}
      problem={wrong ?? takeBack.problem}
      submitLabel={t('keys.return.submit')}
      dirty={form.isDirty()}
    >
      <LoanLine slip={slip} />
      <CheckList
        slip={slip}
        checks={checks}
        onChange={(next) => form.setFieldValue('checks', [...next])}
        pieces={left}
      />
      {others.length > 0 && (
        <Checkbox.Group
          label={t('keys.return.others')}
          value={[...also]}
          onChange={(next) => form.setFieldValue('also', next)}
        >
          <Stack gap={6} mt={6}>
            {others.map((line) => (
              <Checkbox key={line.id} value={line.id} label={`${line.keyCode} · ${line.keyPlace}`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Group grow align="flex-start">
        {left > 1 && (
          <NumberInput
            label={t('keys.return.pieces', { n: left })}
            min={1}
            max={left}
            allowDecimal={false}
            {...form.getInputProps('pieces')}
          />
        )}
        <TextInput
          required
          label={t('keys.field.broughtBy')}
          maxLength={40}
          {...form.getInputProps('broughtBy')}
        />
      </Group>
      <TextInput
        label={t('keys.field.note')}
        placeholder={t('keys.return.noteHint')}
        maxLength={300}
        {...form.getInputProps('note')}
      />
      <DepositBackFields
        slip={slip}
        broughtBy={form.values.broughtBy}
        whole={whole}
        values={release}
        onChange={(change) => setRelease((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  )
}

const LoanLine = ({ slip }: { readonly slip: SlipFile }) => {
  const { t, instant } = useWords()
  const { loan } = slip
  const text = t('keys.return.facts', {
    borrower: loan.borrowerName,
    outAt: instant(loan.outAt),
    dueAt: instant(loan.dueAt),
  })
  if (!slip.overdue)
    return (
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    )
  return (
    <Alert color="red" icon={<IconClockExclamation />} title={t('keys.status.overdue')}>
      {text}
    </Alert>
  )
}

interface CheckProps {
  readonly slip: SlipFile
  readonly checks: readonly ReturnCheck[]
  readonly onChange: (checks: readonly ReturnCheck[]) => void
  readonly pieces: number
}

/** One press when all was in order; else what was not is left open and explained below. */
const CheckList = ({ slip, checks, onChange, pieces }: CheckProps) => {
  const { t } = useWords()
  const wanted = checksFor(slip)
  const words = (check: ReturnCheck): string =>
    check === 'count' ? t('keys.check.count', { pieces }) : t(`keys.check.${check}`)
  const all = checks.length === wanted.length
  return (
    <Stack gap={8}>
      <Checkbox
        data-autofocus
        label={wanted.length > 1 ? t('keys.return.allChecked') : t('keys.check.count', { pieces })}
        checked={all}
        indeterminate={!all && checks.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? wanted : [])}
      />
      {wanted.length > 1 && (
        <Checkbox.Group
          label={t('keys.return.checks')}
          value={[...checks]}
          onChange={(next) => onChange(next as ReturnCheck[])}
        >
          <Group gap={12} mt={6}>
            {wanted.map((value) => (
              <Checkbox key={value} value={value} label={words(value)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </Stack>
  )
}
