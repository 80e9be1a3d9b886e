import { NumberInput, Select, Text } from '@mantine/core'
import { PAPER_PROFILES, type PaperKind } from '../../shared/papers'
import type { PrinterRow } from '../../shared/printing/contract'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import type { Choice } from './useChoice'

interface Props {
  readonly kind: PaperKind
  readonly choice: Choice
  readonly change: (change: Partial<Choice>) => void
  readonly printers: readonly PrinterRow[]
}

/** Size, language, printer and copies of a print. */
export const ChoiceFields = ({ kind, choice, change, printers }: Props) => {
  const { t } = useWords()
  return (
    <>
      <ChoiceField
        label={t('printing.field.profile')}
        options={PAPER_PROFILES[kind].map((value) => ({ value, label: t(`printing.profile.${value}`) }))}
        value={choice.profile}
        onChange={(profile) => change({ profile })}
      />
      <ChoiceField
        label={t('printing.field.language')}
        options={[
          { value: 'both', label: t('printing.language.both') },
          { value: 'zh-CN', label: t('printing.language.zh') },
          { value: 'en', label: t('printing.language.en') },
        ]}
        value={choice.language}
        onChange={(language) => change({ language })}
      />
      {printers.length === 0 ? (
        <Text size="sm">{t('printing.noPrinter')}</Text>
      ) : (
        <>
          <Select
            label={t('printing.field.printer')}
            allowDeselect={false}
            data={printers.map((each) => ({ value: each.name, label: each.description }))}
            value={choice.printer}
            onChange={(printer) => printer && change({ printer })}
          />
          <NumberInput
            label={t('printing.field.copies')}
            min={1}
            max={20}
            allowDecimal={false}
            value={choice.copies}
            onChange={(copies) => change({ copies: Number(copies) || 1 })}
          />
        </>
      )}
    </>
  )
}
