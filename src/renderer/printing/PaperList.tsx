import { useState } from 'react'
import { PAPER_KINDS, PAPER_PROFILES, type PaperKind } from '../../shared/papers'
import {
  type PaperChoice,
  type PaperLanguage,
  type PaperSetup,
  PLAIN_SETUP,
} from '../../shared/printing/schema'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { SetupDialog } from './SetupDialog'

export interface Choice extends Omit<PaperChoice, 'id' | 'language' | 'setup'> {
  readonly language: PaperLanguage
  readonly setup: PaperSetup
}

const usual = (kind: PaperKind): Choice => ({
  kind,
  profile: PAPER_PROFILES[kind][0],
  printer: '',
  copies: 1,
  language: 'both',
  setup: PLAIN_SETUP,
})

/** Every kind of paper with its size and printer; a row opens how it is put on the printer. */
export const PaperList = () => {
  const { t } = useWords()
  const choices = useQuery('printing.choices', {})
  const printers = useQuery('printing.printers', {})
  const may = useMay('manager')
  const [opened, setOpened] = useState<Choice | null>(null)
  const rows = PAPER_KINDS.filter((kind) => kind !== 'testPage').map((kind): Choice => {
    const chosen = choices.data?.find((choice) => choice.kind === kind)
    if (!chosen) return usual(kind)
    const { profile, printer, copies, language = 'both', setup = PLAIN_SETUP } = chosen
    return { kind, profile, printer, copies, language, setup }
  })
  const special = ({ setup }: Choice): string =>
    [
      setup.offsetX !== 0 || setup.offsetY !== 0
        ? t('printing.test.offset', { x: setup.offsetX / 10, y: setup.offsetY / 10 })
        : '',
      setup.blackOnly ? t('printing.setup.blackOnly') : '',
      setup.fill === 'whole' ? '' : t(`printing.fill.${setup.fill}`),
      setup.tray,
    ]
      .filter(Boolean)
      .join(' · ')
  const columns: readonly Column<Choice>[] = [
    {
      id: 'paper',
      header: t('printing.field.paper'),
      width: 210,
      cell: (row) => t(`printing.kind.${row.kind}`),
    },
    {
      id: 'profile',
      header: t('printing.field.profile'),
      width: 176,
      cell: (row) => t(`printing.profile.${row.profile}`),
    },
    {
      id: 'printer',
      header: t('printing.field.printer'),
      width: 150,
      cell: (row) =>
        row.printer === ''
          ? t('printing.systemDefault')
          : (printers.data?.find((printer) => printer.name === row.printer)?.description ?? row.printer),
    },
    {
      id: 'copies',
      header: t('printing.field.copies'),
      width: 70,
      align: 'right',
      cell: (row) => row.copies,
    },
    {
      id: 'language',
      header: t('printing.field.language'),
      width: 172,
      cell: (row) =>
        t(`printing.language.${row.language === 'zh-CN' ? 'zh' : row.language}` as 'printing.language.zh'),
    },
    { id: 'setup', header: t('printing.field.setup'), width: 150, cell: special },
  ]
  return (
    <>
      <DataTable
        label={t('printing.papers')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.kind}
        loading={choices.loading}
        problem={choices.problem}
        empty={null}
        {...(may ? { onOpen: setOpened } : {})}
      />
      {opened && (
        <SetupDialog
          key={opened.kind}
          choice={opened}
          printers={printers.data ?? []}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
