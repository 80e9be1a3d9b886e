import { ActionIcon, Autocomplete, Button, Group, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Account } from '../../shared/fees/answers'
import { PayMethod } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { MoneyInput } from '../ui/MoneyInput'
import styles from './Collect.module.css'
import { changeDue, type Part, paymentsOf, type Takings } from './takings'

interface Props {
  readonly account: Account
  readonly takings: Takings
  readonly totalFen: number
  readonly onChange: (takings: Takings) => void
}

const LARGEST_SPLIT = 4

/** Who pays, by which methods, what cash was handed over and what change goes back. */
export const PayFields = ({ account, takings, totalFen, onChange }: Props) => {
  const { t } = useWords()
  const mayBackDate = useMay('manager')
  const hasCash = takings.parts.some((part) => part.method === 'cash')
  const setPart = (place: number, change: Partial<Part>): void => {
    const parts = takings.parts.map((part, at) => (at === place ? { ...part, ...change } : part))
    const receivedFen = parts.some((part) => part.method === 'cash') ? takings.receivedFen : null
    onChange({ ...takings, parts, receivedFen })
  }
  const unused =
    PayMethod.options.find((method) => !takings.parts.some((part) => part.method === method)) ?? 'cash'
  return (
    <section className={styles.pay} aria-label={t('fees.collect.pay')}>
      <Autocomplete
        required
        label={t('fees.field.payer')}
        maxLength={120}
        data={[...account.payers]}
        value={takings.payer}
        onChange={(payer) => onChange({ ...takings, payer })}
      />
      {takings.parts.map((part, place) => (
        <PartFields
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
          key={place}
          part={part}
          place={place}
          alone={takings.parts.length === 1}
          restFen={paymentsOf(takings, totalFen)[0]?.amountFen ?? 0}
          onChange={(change) => setPart(place, change)}
          onRemove={() => onChange({ ...takings, parts: takings.parts.filter((_, at) => at !== place) })}
        />
      ))}
      {takings.parts.length < LARGEST_SPLIT && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.start}
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            onChange({
              ...takings,
              parts: [...takings.parts, { method: unused, amountFen: null, reference: '' }],
            })
          }
        >
          {t('fees.collect.split')}
        </Button>
      )}
      {hasCash && <CashFields takings={takings} totalFen={totalFen} onChange={onChange} />}
      {mayBackDate && (
        <DayInput
          label={t('fees.collect.receivedOn')}
          value={takings.receivedOn}
          onChange={(receivedOn) => onChange({ ...takings, receivedOn })}
        />
      )}
      <TextInput
        label={t('fees.field.remark')}
        maxLength={200}
        value={takings.remark}
        onChange={(event) => onChange({ ...takings, remark: event.currentTarget.value })}
      />
    </section>
  )
}

const CashFields = ({ takings, totalFen, onChange }: Omit<Props, 'account'>) => {
  const { t, money } = useWords()
  return (
    <Group wrap="nowrap" align="flex-end" gap={12}>
      <MoneyInput
        label={t('fees.collect.received')}
        w={140}
        value={takings.receivedFen}
        placeholder={t('fees.collect.exact')}
        onChange={(receivedFen) => onChange({ ...takings, receivedFen })}
      />
      <div className={styles.change}>
        <Text size="sm" c="dimmed">
          {t('fees.collect.change')}
        </Text>
        <Text className={styles.changeAmount}>{money(changeDue(takings, totalFen))}</Text>
      </div>
    </Group>
  )
}

interface PartProps {
  readonly part: Part
  readonly place: number
  readonly alone: boolean
  readonly restFen: number
  readonly onChange: (change: Partial<Part>) => void
  readonly onRemove: () => void
}

const PartFields = ({ part, place, alone, restFen, onChange, onRemove }: PartProps) => {
  const { t, money } = useWords()
  const label = alone ? t('fees.collect.method') : t('fees.collect.methodN', { n: place + 1 })
  return (
    <div className={styles.part}>
      <ChoiceField
        label={label}
        options={PayMethod.options.map((value) => ({ value, label: t(`fees.method.${value}`) }))}
        value={part.method}
        onChange={(method) => onChange({ method })}
      />
      <Group gap={8} wrap="nowrap" align="center">
        {place === 0 ? (
          !alone && <Text fw={600}>{t('fees.collect.rest', { amount: money(restFen) })}</Text>
        ) : (
          <MoneyInput
            label=""
            aria-label={t('fees.collect.amountOf', { method: label })}
            w={120}
            value={part.amountFen}
            onChange={(amountFen) => onChange({ amountFen })}
          />
        )}
        {part.method !== 'cash' && (
          <TextInput
            className={styles.grow}
            aria-label={t('fees.collect.referenceOf', { method: label })}
            placeholder={t('fees.collect.reference')}
            maxLength={60}
            value={part.reference}
            onChange={(event) => onChange({ reference: event.currentTarget.value })}
          />
        )}
        {place > 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('fees.collect.removePart', { method: label })}
            onClick={onRemove}
          >
            <IconX size={16} />
          </ActionIcon>
        )}
      </Group>
    </div>
  )
}
