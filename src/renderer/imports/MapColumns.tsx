import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import type { OpenedFile } from '../../shared/imports/contract'
import { IMPORT_FIELDS, type ImportField, importKind, type Mapping } from '../../shared/imports/schema'
import { useWords } from '../i18n/useWords'
import styles from './Imports.module.css'

interface Props {
  readonly file: OpenedFile
  readonly sheet: number
  readonly mapping: Mapping
  readonly onSheet: (sheet: number) => void
  readonly onMapping: (mapping: Mapping) => void
  readonly onNext: () => void
}

const fieldAt = (mapping: Mapping, place: number): ImportField | null =>
  IMPORT_FIELDS.find((field) => mapping[field] === place) ?? null

/** Whether a dry run can be made of it: rooms with their area, or periods with their amount. */
const isReady = (mapping: Mapping): boolean => {
  const room = mapping.room !== undefined || mapping.label !== undefined
  if (importKind(mapping) === 'units') return room && mapping.area !== undefined
  const { label, feeItem, feeFrom, feeTo, feeDue } = mapping
  return [label, feeItem, feeFrom, feeTo, feeDue].every((place) => place !== undefined)
}

/** Which column is which; guessed from the headings, remembered for the same headings. */
export const MapColumns = ({ file, sheet, mapping, onSheet, onMapping, onNext }: Props) => {
  const { t } = useWords()
  const info = file.sheets[sheet]
  if (!info) return null
  const put = (place: number, field: ImportField | null): void => {
    const next: Mapping = {}
    for (const each of IMPORT_FIELDS) {
      const at = mapping[each]
      if (at !== undefined && at !== place && each !== field) next[each] = at
    }
    if (field) next[field] = place
    onMapping(next)
  }
  const ready = isReady(mapping)
  return (
    <Stack gap={12}>
      <Group gap={16} align="flex-end">
        <Select
          label={t('imports.sheet')}
          allowDeselect={false}
          data={file.sheets.map((each, place) => ({
            value: String(place),
            label: t('imports.sheetRows', { name: each.name, n: each.rows }),
          }))}
          value={String(sheet)}
          onChange={(next) => next && onSheet(Number(next))}
        />
        <Text size="sm" c="dimmed">
          {ready ? t('imports.columnsHint') : t('imports.columnsNeeded')}
        </Text>
        <Button ml="auto" disabled={!ready} onClick={onNext}>
          {t('imports.toDryRun')}
        </Button>
      </Group>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.column')}</Table.Th>
            <Table.Th>{t('imports.meaning')}</Table.Th>
            <Table.Th>{t('imports.sample')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {info.headings.map((heading, place) =>
            heading === '' ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is surely unique
              <Table.Tr key={place}>
                <Table.Td w={220}>{heading}</Table.Td>
                <Table.Td w={220}>
                  <Select
                    size="xs"
                    clearable
                    aria-label={t('imports.meaningOf', { column: heading })}
                    placeholder={t('imports.ignored')}
                    data={IMPORT_FIELDS.map((field) => ({
                      value: field,
                      label: t(`imports.field.${field}`),
                    }))}
                    value={fieldAt(mapping, place)}
                    onChange={(field) => put(place, field as ImportField | null)}
                  />
                </Table.Td>
                <Table.Td className={styles.sample}>
                  {[...new Set(info.sample.map((row) => row[place] ?? ''))]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
