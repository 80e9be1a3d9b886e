import { Text, TextInput } from '@mantine/core'
import { type RefObject, useState } from 'react'
import type { InspectionFile } from '../../shared/inspections/contract'
import type { CellResult } from '../../shared/inspections/schema'
import { Attachments } from '../attachments/Attachments'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { Section } from '../ui/Section'
import type { Mark } from './useMarks'

interface Props {
  readonly file: InspectionFile
  readonly code: string
  readonly mark: Mark | undefined
  readonly field: RefObject<HTMLInputElement | null>
  readonly onJudge: (result: CellResult) => void
  readonly onRemark: (text: string) => void
  /** Enter in the remark: on to the next cell. */
  readonly onDone: () => void
}

/** What is good here, what was found, and photos of it. */
export const CellPanel = ({ file, code, mark, field, onJudge, onRemark, onDone }: Props) => {
  const { t, language } = useWords()
  const [text, setText] = useState(mark?.remark ?? '')
  const [roomCode = '', itemCode = ''] = code.split('.')
  const room = file.template.rooms.find((each) => each.code === roomCode)
  const item = file.template.items.find((each) => each.code === itemCode)
  const defect = file.defects.find((row) => row.defect.itemCode === code)
  if (!room || !item) return null
  const english = language === 'en'
  return (
    <>
      <Section
        title={t('inspections.cellTitle', {
          room: english && room.nameEn ? room.nameEn : room.name,
          item: english && item.nameEn ? item.nameEn : item.name,
        })}
      >
        <Text size="sm">{english && item.standardEn ? item.standardEn : item.standard}</Text>
        <Text size="sm" c="dimmed">
          {t('inspections.categoryText', { category: t(`defects.category.${item.category}`) })}
        </Text>
        {defect && <Text size="sm">{`${defect.defect.no} ${defect.defect.description}`}</Text>}
      </Section>
      <ChoiceField
        label={t('inspections.field.result')}
        options={(['pass', 'fail', 'na'] as const).map((value) => ({
          value,
          label: t(`inspections.result.${value}`),
        }))}
        value={mark?.result ?? null}
        onChange={onJudge}
      />
      {mark?.result === 'fail' && (
        <TextInput
          ref={field}
          required
          label={t('inspections.field.remark')}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => onRemark(text.trim())}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            onRemark(text.trim())
            onDone()
          }}
        />
      )}
      <Attachments
        subject={{ kind: 'inspection', id: file.inspection.id }}
        doc={code}
        title={t('inspections.photos')}
      />
    </>
  )
}
