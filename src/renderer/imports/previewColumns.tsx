import { Text } from '@mantine/core'
import type { PreviewRow } from '../../shared/imports/contract'
import type { ImportKind } from '../../shared/imports/schema'
import { useWords } from '../i18n/useWords'
import type { Column } from '../ui/DataTable'
import { StateChip } from '../ui/StateChip'

const TONES = { new: 'ok', changed: 'info', same: 'quiet', wrong: 'bad' } as const

/** What is wrong, what is left out, what changes: in this order, each with its cell. */
const Detail = ({ row }: { readonly row: PreviewRow }) => {
  const { t, problemText } = useWords()
  const lines = [
    ...row.problems.map((each) => ({
      key: `${each.cell}${each.code}`,
      text: t('imports.cellProblem', { cell: each.cell, problem: problemText(each) }),
      color: 'var(--desk-bad)',
    })),
    ...(row.problems.length > 0 ? [] : row.notes).map((each) => ({
      key: `${each.cell}${each.code}`,
      text: t('imports.cellProblem', { cell: each.cell, problem: problemText(each) }),
      color: 'var(--desk-warn)',
    })),
    ...(row.changes.length === 0
      ? []
      : [
          {
            key: 'changes',
            text: row.changes.map((field) => t(`imports.field.${field}`)).join(t('imports.comma')),
            color: undefined,
          },
        ]),
  ]
  return (
    <>
      {lines.map(({ key, text, color }) => (
        <Text
          size="sm"
          component="span"
          display="block"
          key={key}
          title={text}
          {...(color ? { c: color } : {})}
        >
          {text}
        </Text>
      ))}
    </>
  )
}

/** Columns of the dry run: rooms and people, or what was charged and paid. */
export const usePreviewColumns = (kind: ImportKind): readonly Column<PreviewRow>[] => {
  const { t } = useWords()
  const head: readonly Column<PreviewRow>[] = [
    { id: 'row', header: t('imports.row'), width: 60, align: 'right', cell: (row) => row.row },
    {
      id: 'state',
      header: t('imports.state'),
      width: 110,
      cell: (row) => <StateChip tone={TONES[row.state]} label={t(`imports.rowState.${row.state}`)} />,
    },
    { id: 'label', header: t('imports.field.label'), width: 120, cell: (row) => row.label },
  ]
  const detail: Column<PreviewRow> = {
    id: 'detail',
    header: t('imports.detail'),
    width: kind === 'fees' ? 310 : 540,
    cell: (row) => <Detail row={row} />,
  }
  if (kind === 'fees')
    return [
      ...head,
      { id: 'item', header: t('imports.field.feeItem'), width: 190, cell: (row) => row.item },
      { id: 'period', header: t('imports.period'), width: 215, cell: (row) => row.period },
      { id: 'due', header: t('imports.field.feeDue'), width: 90, align: 'right', cell: (row) => row.due },
      { id: 'paid', header: t('imports.field.feePaid'), width: 90, align: 'right', cell: (row) => row.paid },
      detail,
    ]
  return [
    ...head,
    { id: 'area', header: t('imports.field.area'), width: 90, align: 'right', cell: (row) => row.area },
    { id: 'person', header: t('imports.field.ownerName'), width: 150, cell: (row) => row.person },
    detail,
  ]
}
