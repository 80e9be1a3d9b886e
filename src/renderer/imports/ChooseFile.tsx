import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { Occupancy, UnitUse } from '../../shared/estate/schema'
import type { SiteId } from '../../shared/id'
import type { OpenedFile } from '../../shared/imports/contract'
import { type Problem, problem } from '../../shared/problem'
import { useWords } from '../i18n/useWords'
import { call } from '../ipc/call'
import { useCommand } from '../ipc/useCommand'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { base64Of } from './base64'
import styles from './Imports.module.css'

const LARGEST_BYTES = 20_000_000
const COLUMNS = [
  'building',
  'entrance',
  'room',
  'label',
  'floor',
  'use',
  'layout',
  'area',
  'innerArea',
  'occupancy',
  'ownerName',
  'ownerPhone',
  'note',
] as const

interface Props {
  readonly siteId: SiteId | undefined
  readonly onOpened: (file: OpenedFile) => void
}

export const ChooseFile = ({ siteId, onOpened }: Props) => {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const template = useCommand('imports.template')
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Problem>()
  const open = async (file: File | undefined): Promise<void> => {
    if (!file || busy) return
    if (file.size > LARGEST_BYTES) return setFound(problem('imports.fileTooLarge'))
    setBusy(true)
    setFound(undefined)
    const contentBase64 = await base64Of(file).catch(() => undefined)
    if (contentBase64 === undefined) {
      setBusy(false)
      return setFound(problem('imports.unreadable', { file: file.name }))
    }
    const reply = await call('imports.open', { fileName: file.name.slice(-200), contentBase64 })
    setBusy(false)
    if (reply.ok) onOpened(reply.value)
    else setFound(reply.problem)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    void open(event.dataTransfer.files[0])
  }
  const saveTemplate = async (): Promise<void> => {
    if (!siteId) return
    const reply = await template.run({
      siteId,
      headings: COLUMNS.map((column) => t(`imports.field.${column}`)),
      words: Object.fromEntries([
        ...UnitUse.options.map((value) => [`use.${value}`, t(`estate.use.${value}`)] as const),
        ...Occupancy.options.map((value) => [`occupancy.${value}`, t(`estate.occupancy.${value}`)] as const),
      ]),
      fileName: `${t('imports.template.file')}.xlsx`,
    })
    if (reply?.ok && reply.value) notifyDone(t('imports.savedTo', { path: reply.value }))
  }
  return (
    <Stack gap={12}>
      <section
        className={styles.drop}
        aria-label={t('imports.drop')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={40} stroke={1.2} />
        <Text>{t('imports.drop')}</Text>
        <Group gap={8}>
          <Button loading={busy} disabled={!siteId} onClick={() => input.current?.click()}>
            {t('imports.browse')}
          </Button>
          <Button
            variant="default"
            loading={template.busy}
            disabled={!siteId}
            onClick={() => void saveTemplate()}
          >
            {t('imports.template.save')}
          </Button>
        </Group>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt,.xls"
          aria-label={t('imports.browse')}
          className={styles.hidden}
          onChange={(event) => {
            void open(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <Text size="sm" c="dimmed">
          {t('imports.dropHint')}
        </Text>
      </section>
      <ProblemNotice problem={found ?? template.problem} />
    </Stack>
  )
}
