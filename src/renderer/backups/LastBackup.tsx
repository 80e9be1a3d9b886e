import { IconAlertTriangle, IconDatabaseExport } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'

/** When the last copy was made; loud when one could not be made or none was for days. A place in the status line. */
export const LastBackup = ({ className }: { readonly className: string }) => {
  const { t, instant, problemText } = useWords()
  const { data } = useQuery('backups.status', {})
  const manager = useMay('manager')
  if (!data) return null
  const wrong = data.trouble !== null || data.old
  const last = data.takenAt ? t('backups.last', { at: instant(data.takenAt) }) : t('backups.never')
  const text = data.trouble ? t('backups.failed', { last, why: problemText(data.trouble) }) : last
  const Icon = wrong ? IconAlertTriangle : IconDatabaseExport
  const content = (
    <>
      <Icon size={14} aria-hidden />
      {data.old && !data.trouble ? t('backups.old', { last }) : text}
    </>
  )
  const marked = wrong ? { 'data-wrong': true, role: 'alert' } : {}
  if (!manager)
    return (
      <span className={className} title={text} {...marked}>
        {content}
      </span>
    )
  return (
    <Link href="/settings/backups" className={className} title={text} {...marked}>
      {content}
    </Link>
  )
}
