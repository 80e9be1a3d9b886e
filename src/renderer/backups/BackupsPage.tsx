import { Anchor, Button, Stack, Text } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { BackupRow } from '../../shared/backups/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { MenuButton } from '../ui/MenuButton'
import { notifyDone } from '../ui/notify'
import { Page } from '../ui/Page'
import { ProblemNotice } from '../ui/ProblemNotice'
import { ProgressLine } from '../ui/ProgressLine'
import { Section } from '../ui/Section'
import { BackupTable } from './BackupTable'
import { PastRestores } from './PastRestores'
import { Places } from './Places'
import { RestoreDialog } from './RestoreDialog'
import { sizeText } from './size'

/** Copies of the records: made, checked, carried away, and the way back to one. */
export const BackupsPage = () => {
  const { t, problemText } = useWords()
  const list = useQuery('backups.list', {})
  const take = useCommand('backups.take')
  const save = useCommand('backups.export')
  const bring = useCommand('backups.import')
  const [opened, setOpened] = useState<BackupRow | null>(null)
  const busy = take.busy || save.busy || bring.busy

  const takeNow = async (): Promise<void> => {
    const reply = await take.run({})
    if (!reply?.ok) return
    list.reload()
    const { bytes, second } = reply.value
    const made = t('backups.taken', { size: sizeText(bytes) })
    notifyDone(
      second !== null && second !== 'made'
        ? t('backups.takenOnce', { made, why: problemText(second) })
        : made,
    )
  }
  const saveAsFile = async (): Promise<void> => {
    const reply = await save.run({})
    if (reply?.ok && reply.value !== null) notifyDone(t('backups.exported', { path: reply.value }))
    list.reload()
  }
  const bringIn = async (): Promise<void> => {
    const reply = await bring.run({})
    if (!reply?.ok || reply.value === null) return
    list.reload()
    setOpened(reply.value)
  }
  return (
    <Page
      title={t('backups.title')}
      actions={
        <>
          <MenuButton
            label={t('backups.more')}
            items={[
              { label: t('backups.export.open'), onClick: () => void saveAsFile() },
              { label: t('backups.import.open'), onClick: () => void bringIn() },
            ]}
          />
          <Button
            leftSection={<IconDatabaseExport size={16} aria-hidden />}
            loading={take.busy}
            disabled={busy && !take.busy}
            onClick={() => void takeNow()}
          >
            {t('backups.take')}
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        <ProblemNotice problem={take.problem ?? save.problem ?? bring.problem} />
        <ProgressLine bytes progress={take.progress} label={t('backups.taking')} />
        <ProgressLine bytes progress={save.progress} label={t('backups.export.packing')} />
        <Section title={t('backups.places')}>
          <Places places={list.data?.places ?? []} onChanged={list.reload} />
          <Text size="sm" c="dimmed">
            {t('backups.planHint')}{' '}
            <Anchor component={Link} href="/settings/rules" size="sm" underline="always">
              {t('backups.planLink')}
            </Anchor>
          </Text>
        </Section>
        <Section title={t('backups.copies')}>
          <BackupTable list={list} onOpen={setOpened} onTake={() => void takeNow()} />
        </Section>
        <PastRestores restores={list.data?.restores ?? []} />
      </Stack>
      <RestoreDialog row={opened} onClose={() => setOpened(null)} onChecked={list.reload} />
    </Page>
  )
}
