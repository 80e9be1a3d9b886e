import { Table, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SettingRow } from '../../shared/center/contract'
import { fromProblem, type SettingValue, settingProblem } from '../../shared/center/rules'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { Section } from '../ui/Section'
import { RuleField } from './RuleField'
import { useRuleWords } from './ruleWords'

interface Props {
  readonly row: SettingRow | undefined
  readonly onClose: () => void
}

const today = (): string => dayOf(new Date().toISOString())

/** A new value from a day on; what was decided before stays below. */
export const RuleDialog = ({ row, onClose }: Props) => {
  const { t, problemText } = useWords()
  const { ruleName } = useRuleWords()
  const set = useCommand('center.setSetting')
  const [shown, setShown] = useState<SettingRow>()
  const [value, setValue] = useState<SettingValue | null>(null)
  const [fromOn, setFromOn] = useState<string | null>(today())
  const { clear } = set

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time another rule opens
  useEffect(() => {
    if (!row) return
    setShown(row)
    setValue(row.value)
    setFromOn(today())
    clear()
  }, [row?.key])
  if (!shown) return null

  const wrong = value === null ? undefined : settingProblem(shown.spec, value)
  const late = fromOn === null ? undefined : fromProblem(fromOn, today())
  const submit = async (): Promise<void> => {
    if (value === null || fromOn === null) return
    const reply = await set.run({ key: shown.key, value, fromOn })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('center.rules.done', { rule: ruleName(shown.key) }))
  }
  return (
    <FormDialog
      opened={row !== undefined}
      onClose={onClose}
      title={ruleName(shown.key)}
      onSubmit={submit}
      busy={set.busy}
      problem={set.problem}
      disabled={value === null || fromOn === null || wrong !== undefined || late !== undefined}
      dirty={value !== null && value !== shown.value}
      submitLabel={t('center.rules.submit')}
    >
      <RuleField spec={shown.spec} value={value} onChange={setValue} error={wrong && problemText(wrong)} />
      <DayInput
        label={t('center.rules.from')}
        description={t('center.rules.fromHint')}
        required
        value={fromOn}
        onChange={setFromOn}
        error={late && problemText(late)}
      />
      <Section title={t('center.rules.history')}>
        <RuleHistory row={row ?? shown} />
      </Section>
    </FormDialog>
  )
}

const RuleHistory = ({ row }: { readonly row: SettingRow }) => {
  const { t, day, instant } = useWords()
  const { valueText } = useRuleWords()
  return (
    <Table aria-label={t('center.rules.history')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={130}>{t('center.rules.from')}</Table.Th>
          <Table.Th w={120} ta="right">
            {t('center.rules.value')}
          </Table.Th>
          <Table.Th>{t('center.rules.by')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {row.history.map((past) => (
          <Table.Tr key={past.id}>
            <Table.Td>{day(past.fromOn)}</Table.Td>
            <Table.Td ta="right">{valueText(row.spec, past.value)}</Table.Td>
            <Table.Td>
              <Text size="sm">{t('center.rules.decided', { name: past.byName, at: instant(past.at) })}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td>{t('center.rules.default')}</Table.Td>
          <Table.Td ta="right">{valueText(row.spec, row.spec.default)}</Table.Td>
          <Table.Td />
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}
