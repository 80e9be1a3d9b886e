import { Button, Text } from '@mantine/core'
import type { AuditChange } from '../../shared/audit/contract'
import { useWords } from '../i18n/useWords'
import styles from './ChangeCard.module.css'
import { useAuditWords } from './useAuditWords'

interface Props {
  readonly change: AuditChange
  /** Shows all that ever happened to the record. */
  readonly onRecord?: (recordId: string) => void
}

/** One record of an act: what each field was, and what it became. */
export const ChangeCard = ({ change, onRecord }: Props) => {
  const { t } = useWords()
  const { recordText } = useAuditWords()
  const { subject, how } = change
  return (
    <section className={styles.change}>
      <div className={styles.head}>
        <Text fw={600} size="sm">
          {recordText(subject.collection)} {subject.label}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`audit.${how}`)}
        </Text>
      </div>
      {change.differences.length > 0 && <Differences change={change} />}
      {onRecord && (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={() => onRecord(subject.id)}>
          {t('audit.showRecord')}
        </Button>
      )}
    </section>
  )
}

const Differences = ({ change }: { readonly change: AuditChange }) => {
  const { t } = useWords()
  const { fieldText, valueText } = useAuditWords()
  const { collection } = change.subject
  const isNew = change.how === 'made'
  return (
    <table className={styles.table}>
      {!isNew && (
        <thead>
          <tr>
            <th />
            <th>{t('audit.from')}</th>
            <th>{t('audit.to')}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {change.differences.map(({ path, before, after }) => {
          const secret = before === '••••' && after === '••••'
          const said = (value: typeof before): string =>
            secret ? t('audit.secretChanged') : valueText(collection, path, value)
          return (
            <tr key={path}>
              <th>{fieldText(path)}</th>
              {!isNew && <td>{secret ? '' : said(before)}</td>}
              <td colSpan={isNew ? 2 : 1}>{said(after)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
