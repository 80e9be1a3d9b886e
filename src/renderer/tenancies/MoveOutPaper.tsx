import type { MoveOutSheet } from '../../shared/tenancies/papers'
import { BlockerKind, MoveOutCheck } from '../../shared/tenancies/schema'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import styles from './MoveOutPaper.module.css'

type Line = readonly [string, string, string, string]

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <table className={styles.table}>
    <tbody>
      {lines.map(([label, value, label2, value2]) => (
        <tr key={label}>
          <th>{label}</th>
          <td>{value}</td>
          <th>{label2}</th>
          <td>{value2}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** 租户迁出单 (domain.md §2.4): the desk's copy, and what security, engineering and finance are told. */
export const MoveOutPaper = ({ data }: { readonly data: MoveOutSheet }) => {
  const { t, day } = useWords()
  const { tenancy } = data
  const { notice, inspection, moveOut } = tenancy
  const dayOr = (value: string | undefined): string => (value ? day(value) : '')
  const lease: readonly Line[] = [
    [t('tenancies.field.unit'), tenancy.unitLabel, t('tenancies.field.tenant'), tenancy.tenantName],
    [
      t('tenancies.field.days'),
      t('tenancies.daysText', { from: day(tenancy.fromOn), to: day(tenancy.toOn) }),
      t('tenancies.field.leaseNo'),
      tenancy.leaseNo,
    ],
    [
      t('tenancies.field.noticeOn'),
      dayOr(notice?.noticeOn),
      t('tenancies.field.leftOn'),
      dayOr(moveOut?.leftOn ?? notice?.leavingOn),
    ],
    [
      t('tenancies.field.meters'),
      [inspection?.water, inspection?.power, inspection?.gas].map((read) => read || '—').join(' / '),
      t('tenancies.field.back'),
      t('tenancies.backCount', { keys: inspection?.keysBack ?? 0, cards: inspection?.cardsBack ?? 0 }),
    ],
  ]
  return (
    <PaperPage
      foot={{
        page: 1,
        pages: 1,
        at: data.printedAt,
        by: data.printedByName,
        note: t('tenancies.sheet.copies'),
      }}
      stamp={moveOut ? undefined : t('tenancies.sheet.draft')}
    >
      <header className={styles.head}>
        <h1 className={styles.title}>
          {data.centerName} {t('tenancies.sheet.title')}
        </h1>
        <span className={styles.no}>{moveOut?.no ?? tenancy.no}</span>
      </header>
      <Lines lines={lease} />
      <p className={styles.caption}>
        {t('tenancies.section.inspection')} {dayOr(inspection?.on)}
      </p>
      <table className={styles.table}>
        <tbody>
          {MoveOutCheck.options.map((check) => (
            <tr key={check}>
              <th>{t(`tenancies.check.${check}`)}</th>
              <td>
                {inspection?.passed.includes(check) ? t('tenancies.sheet.good') : t('tenancies.sheet.see')}
              </td>
            </tr>
          ))}
          <tr>
            <th>{t('tenancies.field.damage')}</th>
            <td>{inspection?.damage || '—'}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.caption}>{t('tenancies.section.clearance')}</p>
      <ClearanceTable data={data} />
      <p className={styles.note}>{t('tenancies.sheet.text')}</p>
      <div className={styles.signs}>
        {(['tenant', 'owner', 'center', 'security', 'engineering', 'finance'] as const).map((who) => (
          <span key={who}>{t(`tenancies.sign.${who}`)}</span>
        ))}
      </div>
    </PaperPage>
  )
}

const ClearanceTable = ({ data }: { readonly data: MoveOutSheet }) => {
  const { t, money } = useWords()
  const { moveOut, override } = data.tenancy
  const open = moveOut?.open ?? override?.blockers ?? []
  const text = (kind: BlockerKind): string => {
    const found = open.find((each) => each.kind === kind)
    if (!found) return moveOut ? t('tenancies.gate.settled') : ''
    return found.amountFen === null
      ? found.what
      : t('tenancies.gate.amount', { amount: money(found.amountFen), what: found.what })
  }
  return (
    <table className={styles.table}>
      <tbody>
        {BlockerKind.options.map((kind) => (
          <tr key={kind}>
            <th>{t(`tenancies.blocker.${kind}`)}</th>
            <td>{text(kind)}</td>
          </tr>
        ))}
        {override && (
          <tr>
            <th>{t('tenancies.act.override')}</th>
            <td>
              {t('tenancies.gate.override', {
                name: override.agreedByName,
                no: override.approvalNo,
                reason: override.reason,
              })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
