import { Alert, Button, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { BackupRow, RestorePreview } from '../../shared/backups/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone, notifyProblem } from '../ui/notify'
import { ProgressLine } from '../ui/ProgressLine'
import { PreviewTable } from './PreviewTable'

interface Props {
  readonly row: BackupRow | null
  readonly onClose: () => void
  readonly onChecked: () => void
}

/** What a restore would change, before anything does. */
export const RestoreDialog = ({ row, onClose, onChecked }: Props) => {
  const { t, instant } = useWords()
  const preview = useCommand('backups.preview')
  const restore = useCommand('backups.restore')
  const check = useCommand('backups.check')
  const [shown, setShown] = useState<RestorePreview>()
  const { run, clear } = preview
  const { clear: clearRestore } = restore

  useEffect(() => {
    setShown(undefined)
    clear()
    clearRestore()
    if (!row) return
    void run({ place: row.place, name: row.name }).then((reply) => reply?.ok && setShown(reply.value))
  }, [row, run, clear, clearRestore])
  const which = row && { place: row.place, name: row.name }
  const readBack = async (): Promise<void> => {
    if (!which) return
    const reply = await check.run(which)
    if (!reply?.ok) return
    onChecked()
    if (reply.value.verifiedAt === null) notifyProblem(t('backups.checkedBroken'))
    else notifyDone(t('backups.checked'))
  }
  return (
    <FormDialog
      opened={row !== null}
      onClose={onClose}
      title={t('backups.restore.title', { at: row?.facts ? instant(row.facts.takenAt, 'full') : '' })}
      size="lg"
      danger
      busy={restore.busy}
      problem={restore.problem ?? preview.problem ?? check.problem}
      disabled={!shown || check.busy}
      submitLabel={t('backups.restore.submit')}
      onSubmit={async () => {
        if (which) await restore.run(which)
      }}
      footer={
        <Button variant="subtle" loading={check.busy} disabled={restore.busy} onClick={() => void readBack()}>
          {t('backups.check')}
        </Button>
      }
    >
      <Stack gap={12}>
        <ProgressLine progress={preview.progress} label={t('backups.restore.comparing')} />
        {shown && <PreviewTable preview={shown} />}
        {shown && !shown.ours && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} p={8}>
            {t('backups.restore.notOurs')}
          </Alert>
        )}
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />} p={8}>
          {t('backups.restore.hint')}
        </Alert>
        <ProgressLine bytes progress={restore.progress} label={t('backups.restore.running')} />
        <ProgressLine bytes progress={check.progress} label={t('backups.check')} />
      </Stack>
    </FormDialog>
  )
}
