import { Group, NumberInput, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { TermRow } from '../../shared/defects/answers'
import { WarrantyBasis, type WarrantyPeriod } from '../../shared/defects/warranty'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

const UNITS = ['months', 'seasons', 'designLife', 'none'] as const

const turned = (period: WarrantyPeriod, unit: (typeof UNITS)[number]): WarrantyPeriod => {
  if (unit === period.unit) return period
  if (unit === 'months') return { unit, count: 24 }
  if (unit === 'seasons') return { unit, count: 2, from: '11-15', to: '03-15' }
  return { unit }
}

export const TermDialog = ({
  row,
  onClose,
}: {
  readonly row: TermRow | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const act = useCommand('defects.setTerm')
  const [period, setPeriod] = useState<WarrantyPeriod>({ unit: 'none' })
  const [basis, setBasis] = useState<WarrantyBasis>('law')
  const [fromOn, setFromOn] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew for each category
  useEffect(() => {
    if (!row) return
    act.clear()
    setPeriod(row.term.period)
    setBasis(row.term.basis)
    setFromOn(dayOf(new Date().toISOString()))
  }, [row?.category])
  if (!row) return null
  const name = t(`defects.category.${row.category}`)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('defects.term.title', { category: name })}
      onSubmit={async () => {
        if (!fromOn) return
        const reply = await act.run({ category: row.category, period, basis, fromOn })
        if (!reply?.ok) return
        onClose()
        notifyDone(t('defects.term.done', { category: name }))
      }}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('defects.term.submit')}
      disabled={!fromOn}
    >
      <ChoiceField
        label={t('defects.field.period')}
        options={UNITS.map((value) => ({ value, label: t(`defects.periodUnit.${value}`) }))}
        value={period.unit}
        onChange={(unit) => setPeriod(turned(period, unit))}
      />
      {'count' in period && (
        <Group grow align="flex-start" wrap="nowrap">
          <NumberInput
            label={t('defects.term.count')}
            min={1}
            max={period.unit === 'months' ? 600 : 20}
            allowDecimal={false}
            value={period.count}
            onChange={(next) => setPeriod({ ...period, count: Number(next) || 1 })}
          />
          {period.unit === 'seasons' && (
            <>
              <TextInput
                label={t('defects.term.seasonFrom')}
                maxLength={5}
                value={period.from}
                onChange={(event) => setPeriod({ ...period, from: event.currentTarget.value })}
              />
              <TextInput
                label={t('defects.term.seasonTo')}
                maxLength={5}
                value={period.to}
                onChange={(event) => setPeriod({ ...period, to: event.currentTarget.value })}
              />
            </>
          )}
        </Group>
      )}
      <ChoiceField
        label={t('defects.field.basis')}
        options={WarrantyBasis.options.map((value) => ({ value, label: t(`defects.basis.${value}`) }))}
        value={basis}
        onChange={setBasis}
      />
      <DayInput
        required
        label={t('defects.field.termFrom')}
        description={t('defects.term.fromHint')}
        value={fromOn}
        onChange={setFromOn}
      />
    </FormDialog>
  )
}
