import { Button, Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { PAPER_PROFILES } from '../../shared/papers'
import type { PrinterRow } from '../../shared/printing/contract'
import { profileOf } from '../../shared/printing/profiles'
import type { PaperSetup } from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import type { Choice } from './PaperList'
import { usePrint } from './usePrint'

interface Props {
  readonly choice: Choice
  readonly printers: readonly PrinterRow[]
  readonly onClose: () => void
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Millimetres with one decimal on screen, whole tenths in the record. */
const Tenths = ({
  label,
  value,
  min,
  max,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (tenths: number) => void
}) => (
  <NumberInput
    label={label}
    suffix=" mm"
    step={0.1}
    decimalScale={1}
    min={min / 10}
    max={max / 10}
    value={value / 10}
    onChange={(next) => onChange(Math.round(Number(next) * 10) || 0)}
  />
)

/** How one kind of paper is put on its printer, with a page to test it. */
export const SetupDialog = ({ choice, printers, onClose }: Props) => {
  const { t } = useWords()
  const print = usePrint()
  const choose = useCommand('printing.choose')
  const [draft, setDraft] = useState(choice)
  const change = (next: Partial<Choice>): void => setDraft((before) => ({ ...before, ...next }))
  const put = (next: Partial<PaperSetup>): void => change({ setup: { ...draft.setup, ...next } })
  const save = async (): Promise<boolean> => (await choose.run(draft))?.ok === true
  const own = draft.setup.margins
  const usual = profileOf(draft.profile).margins
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('printing.setup.title', { paper: t(`printing.kind.${choice.kind}`) })}
      size="lg"
      busy={choose.busy}
      problem={choose.problem}
      submitLabel={t('printing.setup.save')}
      dirty={draft !== choice}
      onSubmit={async () => {
        if (await save()) onClose()
      }}
      footer={
        <Button
          variant="default"
          onClick={async () => {
            if (await save()) print({ kind: 'testPage', id: choice.kind })
          }}
        >
          {t('printing.setup.test')}
        </Button>
      }
    >
      <ChoiceField
        label={t('printing.field.profile')}
        options={PAPER_PROFILES[choice.kind].map((value) => ({
          value,
          label: t(`printing.profile.${value}`),
        }))}
        value={draft.profile}
        onChange={(profile) => change({ profile })}
      />
      <ChoiceField
        label={t('printing.field.language')}
        options={[
          { value: 'both', label: t('printing.language.both') },
          { value: 'zh-CN', label: t('printing.language.zh') },
          { value: 'en', label: t('printing.language.en') },
        ]}
        value={draft.language}
        onChange={(language) => change({ language })}
      />
      <Group grow align="flex-start">
        <Select
          label={t('printing.field.printer')}
          clearable
          placeholder={t('printing.systemDefault')}
          data={printers.map((printer) => ({ value: printer.name, label: printer.description }))}
          value={draft.printer === '' ? null : draft.printer}
          onChange={(printer) => change({ printer: printer ?? '' })}
        />
        <NumberInput
          label={t('printing.field.copies')}
          min={1}
          max={20}
          allowDecimal={false}
          value={draft.copies}
          onChange={(copies) => change({ copies: Number(copies) || 1 })}
        />
        <TextInput
          label={t('printing.setup.tray')}
          maxLength={60}
          value={draft.setup.tray}
          onChange={(event) => put({ tray: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <Tenths
          label={t('printing.setup.offsetX')}
          min={-200}
          max={200}
          value={draft.setup.offsetX}
          onChange={(offsetX) => put({ offsetX })}
        />
        <Tenths
          label={t('printing.setup.offsetY')}
          min={-200}
          max={200}
          value={draft.setup.offsetY}
          onChange={(offsetY) => put({ offsetY })}
        />
      </Group>
      <Checkbox
        label={t('printing.setup.ownMargins')}
        checked={own !== null}
        onChange={(event) =>
          put({
            margins: event.currentTarget.checked
              ? {
                  top: usual.top * 10,
                  right: usual.right * 10,
                  bottom: usual.bottom * 10,
                  left: usual.left * 10,
                }
              : null,
          })
        }
      />
      {own && (
        <Group grow align="flex-start">
          {SIDES.map((side) => (
            <Tenths
              key={side}
              label={t(`printing.setup.${side}`)}
              min={0}
              max={500}
              value={own[side]}
              onChange={(tenths) => put({ margins: { ...own, [side]: tenths } })}
            />
          ))}
        </Group>
      )}
      <Checkbox
        label={t('printing.setup.blackOnly')}
        checked={draft.setup.blackOnly}
        onChange={(event) => put({ blackOnly: event.currentTarget.checked })}
      />
      <ChoiceField
        label={t('printing.setup.fill')}
        options={(['whole', 'dataOnly', 'formOnly'] as const).map((value) => ({
          value,
          label: t(`printing.fill.${value}`),
        }))}
        value={draft.setup.fill}
        onChange={(fill) => put({ fill })}
      />
    </FormDialog>
  )
}
