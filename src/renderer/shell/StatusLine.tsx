import { IconAlertTriangle, IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { CenterStatus } from '../../shared/center/contract'
import { LastBackup } from '../backups/LastBackup'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { NOT_OPEN } from '../staff/notOpen'
import styles from './StatusLine.module.css'

/** Quiet while all is well; loud when nothing can be saved. */
export const StatusLine = ({ status }: { readonly status: CenterStatus }) => {
  const { t, instant } = useWords()
  if (status.store !== 'open')
    return (
      <footer className={styles.loud} role="alert">
        <IconAlertTriangle size={18} aria-hidden />
        {t(NOT_OPEN[status.store], { folder: status.dataFolder })}
      </footer>
    )
  return (
    <footer className={styles.line}>
      <span className={styles.part}>
        <IconCircleCheck size={14} aria-hidden />
        {status.savedAt
          ? t('shell.savedAt', { at: instant(status.savedAt, 'clock') })
          : t('shell.nothingSaved')}
      </span>
      {status.spaceLow && (
        <span className={styles.part} data-wrong role="alert">
          <IconAlertTriangle size={14} aria-hidden />
          {t('shell.spaceLow')}
        </span>
      )}
      <Printing />
      <LastBackup className={styles.part ?? ''} />
      <span className={styles.folder} title={status.dataFolder}>
        {t('shell.folder', { folder: status.dataFolder })}
      </span>
    </footer>
  )
}

const Printing = () => {
  const { t } = useWords()
  const jobs = useQuery('printing.jobs', {}).data ?? []
  const failed = jobs.filter((job) => job.state === 'failed').length
  const queued = jobs.filter((job) => job.state === 'queued').length
  if (failed > 0)
    return (
      <Link href="/settings/printing" className={styles.part} data-wrong>
        <IconPrinter size={14} aria-hidden />
        {t('shell.printFailed', { n: failed })}
      </Link>
    )
  return (
    <span className={styles.part}>
      <IconPrinter size={14} aria-hidden />
      {queued > 0 ? t('shell.printing', { n: queued }) : t('shell.printIdle')}
    </span>
  )
}
