import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { ContentRow, UnitFileCard } from '../../shared/unitfiles/contract'
import { itemNoOf } from '../../shared/unitfiles/rules'
import type { FileItem } from '../../shared/unitfiles/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'
import { StateChip } from '../ui/StateChip'

interface Props {
  readonly file: UnitFileCard
  readonly may: boolean
}

/** 卷内目录: each content with its papers and scans, what is missing in words. */
export const ContentsTable = ({ file, may }: Props) => {
  const { t } = useWords()
  const [voiding, setVoiding] = useState<FileItem | null>(null)
  return (
    <>
      <Table verticalSpacing={6} aria-label={t('unitfiles.section.contents')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={260}>{t('unitfiles.field.content')}</Table.Th>
            <Table.Th w={130}>{t('unitfiles.field.state')}</Table.Th>
            <Table.Th>{t('unitfiles.field.papers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {file.contents.map((row) => (
            <Content key={row.content.code} row={row} file={file} onVoid={may ? setVoiding : null} />
          ))}
        </Table.Tbody>
      </Table>
      {voiding && <VoidItemDialog item={voiding} onClose={() => setVoiding(null)} />}
    </>
  )
}

interface ContentProps {
  readonly row: ContentRow
  readonly file: UnitFileCard
  readonly onVoid: ((item: FileItem) => void) | null
}

const Content = ({ row, file, onVoid }: ContentProps) => {
  const { t, day, language } = useWords()
  const { content, items, attachments } = row
  const there = items.some(({ voided }) => !voided) || attachments.length > 0
  const state = there ? 'present' : content.required && file.percent !== null ? 'missing' : 'optional'
  return (
    <Table.Tr>
      <Table.Td>{language === 'en' && content.nameEn !== '' ? content.nameEn : content.name}</Table.Td>
      <Table.Td>
        <StateChip
          tone={({ present: 'ok', missing: 'bad', optional: 'quiet' } as const)[state]}
          label={t(`unitfiles.content.${state}`)}
        />
      </Table.Td>
      <Table.Td>
        {items.map((item) => (
          <Text key={item.id} size="sm" td={item.voided ? 'line-through' : undefined}>
            {t('unitfiles.itemText', {
              no: itemNoOf(file.no, file.volume, item.seq),
              title: item.title,
              pages: item.pages,
              kind: t(item.original ? 'unitfiles.original' : 'unitfiles.copy'),
              day: day(item.filedOn),
            })}
            {onVoid && !item.voided && (
              <Button variant="subtle" size="compact-xs" ml={8} onClick={() => onVoid(item)}>
                {t('unitfiles.void.open')}
              </Button>
            )}
          </Text>
        ))}
        {attachments.length > 0 && <Text size="sm">{t('unitfiles.scans', { n: attachments.length })}</Text>}
      </Table.Td>
    </Table.Tr>
  )
}

const VoidItemDialog = ({ item, onClose }: { readonly item: FileItem; readonly onClose: () => void }) => {
  const { t } = useWords()
  const remove = useCommand('unitfiles.voidItem')
  const confirm = async (reason = ''): Promise<void> => {
    const reply = await remove.run({ itemId: item.id, reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('unitfiles.void.done', { title: item.title }))
  }
  return (
    <ConfirmDialog
      opened
      reason
      danger
      title={t('unitfiles.void.title', { title: item.title })}
      message={t('unitfiles.void.message')}
      confirmLabel={t('unitfiles.void.open')}
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
