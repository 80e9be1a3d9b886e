import type { CenterStatus } from '../../shared/center/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import styles from './Shell.module.css'

/** Quiet while all is well; loud when nothing can be saved. */
export const StatusLine = ({ status }: { readonly status: CenterStatus }) => {
  const { t, instant } = useWords()
  const jobs = useQuery('printing.jobs', {})
  const failed = jobs.data?.filter((job) => job.state === 'failed').length ?? 0
  if (status.store !== 'open')
    return (
      <footer className={styles.status} data-wrong role="alert">
        {status.store === 'readOnly'
          ? t('store.folderReadOnly', { folder: status.dataFolder })
          : t('store.stopped')}
      </footer>
    )
  return (
    <footer className={styles.status} data-wrong={status.spaceLow || undefined}>
      <span>
        {status.savedAt
          ? t('shell.savedAt', { at: instant(status.savedAt, 'full') })
          : t('shell.nothingSaved')}
      </span>
      {status.spaceLow && <span>{t('shell.spaceLow')}</span>}
      {failed > 0 && <span>{t('shell.printFailed', { n: failed })}</span>}
      <span className={styles.folder} title={status.dataFolder}>
        {t('shell.folder', { folder: status.dataFolder })}
      </span>
    </footer>
  )
}
