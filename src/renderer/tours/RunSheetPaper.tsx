import type { ReactNode } from 'react'
import { dayOf } from '../../shared/day'
import type { RunSheet } from '../../shared/tours/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { ProofMark } from '../proof/ProofMark'
import styles from './RunSheetPaper.module.css'

const CHECKS_PER_PAGE = 34

/** 接待方案 (domain.md §9.3): the plan on the first page, the post check list after it. */
export const RunSheetPaper = ({ data }: { readonly data: RunSheet }) => {
  const { t } = useWords()
  const checkPages = Math.ceil(data.checks.length / CHECKS_PER_PAGE)
  const pages = 1 + checkPages
  const foot = (page: number) => ({ page, pages, note: data.no })
  const stamp =
    data.status === 'cancelled'
      ? t('tours.sheet.cancelled')
      : data.approvedAt
        ? undefined
        : t('tours.sheet.draft')
  return (
    <>
      <PaperPage foot={foot(1)} stamp={stamp}>
        <SheetHead data={data} title={t('tours.sheet.title')} />
        <PlanTables data={data} />
        <div className={styles.signs}>
          <span>
            {t('tours.sheet.planned')}：{data.plannedByName}
          </span>
          <span>
            {t('tours.sheet.approved')}：{data.approvedByName}
          </span>
          <span>{t('tours.sheet.confirmed')}：</span>
          <ProofMark qr={data.qr} sizeMm={22} />
        </div>
      </PaperPage>
      {Array.from({ length: checkPages }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
        <PaperPage key={place} foot={foot(place + 2)} stamp={stamp}>
          <SheetHead data={data} title={t('tours.sheet.checkList')} />
          <CheckTable data={data} from={place * CHECKS_PER_PAGE} />
        </PaperPage>
      ))}
    </>
  )
}

const SheetHead = ({ data, title }: { readonly data: RunSheet; readonly title: string }) => {
  const { t } = useWords()
  return (
    <header className={styles.head}>
      <span>{data.no}</span>
      <h1 className={styles.title}>
        {data.centerName} {title}
      </h1>
      <span>{t('tours.sheet.versionOf', { version: data.version })}</span>
    </header>
  )
}

const Row = ({
  label,
  children,
  wide,
}: {
  readonly label: string
  readonly children: ReactNode
  readonly wide?: ReactNode
}) => (
  <>
    <th>{label}</th>
    <td colSpan={wide ? 3 : 1}>{children}</td>
  </>
)

const PlanTables = ({ data }: { readonly data: RunSheet }) => {
  const { t, day, instant } = useWords()
  const { plan } = data
  const yes = (value: boolean): string => (value ? t('tours.yes') : t('tours.no'))
  const when = t('tours.when', {
    day: day(dayOf(plan.startAt)),
    from: instant(plan.startAt, 'time'),
    to: instant(plan.endAt, 'time'),
  })
  const equipment = [
    `${t('tours.field.microphones')} ${plan.av.microphones}`,
    `${t('tours.field.recording')} ${yes(plan.av.recording)}`,
    `${t('tours.field.projector')} ${yes(plan.av.projector)}`,
    `${t('tours.field.videoConference')} ${yes(plan.av.videoConference)}`,
  ].join('　')
  return (
    <>
      <table className={styles.table}>
        <tbody>
          <tr>
            <Row label={t('tours.field.visitors')}>{plan.visitors}</Row>
            <Row label={t('tours.field.kind')}>{t(`tours.kind.${plan.kind}`)}</Row>
          </tr>
          <tr>
            <Row label={t('tours.field.startAt')}>{when}</Row>
            <Row label={t('tours.field.headcount')}>{plan.headcount}</Row>
          </tr>
          <tr>
            <Row label={t('tours.field.venue')}>{plan.venue}</Row>
            <Row label={t('tours.field.partyA')}>
              {t('tours.partyAText', { name: plan.partyA.name, phone: plan.partyA.phone })}
            </Row>
          </tr>
          <tr>
            <Row label={t('tours.field.guests')} wide>
              {plan.guests
                .map((guest) => t('tours.guest', { name: guest.name, title: guest.title }))
                .join(t('tours.listComma'))}
            </Row>
          </tr>
          <tr>
            <Row label={t('tours.field.tables')}>
              {t('tours.tablesText', {
                tables: t(`tours.tables.${plan.layout.tables}`),
                seats: plan.layout.seats,
              })}
            </Row>
            <Row label={t('tours.field.banner')}>{plan.layout.banner}</Row>
          </tr>
          <tr>
            <Row label={t('tours.field.lights')}>{plan.av.lights}</Row>
            <Row label={t('tours.field.supplies')}>{plan.supplies}</Row>
          </tr>
          <tr>
            <Row label={t('tours.section.venue')} wide>
              {equipment}
            </Row>
          </tr>
          <tr>
            <Row label={t('tours.field.vehicles')}>
              {t('tours.vehiclesText', { n: plan.vehicles.count, kinds: plan.vehicles.kinds })}
            </Row>
            <Row label={t('tours.field.parking')}>{plan.vehicles.parking}</Row>
          </tr>
          <tr>
            <Row label={t('tours.field.trafficPolice')}>{yes(plan.vehicles.needTrafficPolice)}</Row>
            <Row label={t('tours.field.partyAReply')}>{plan.vehicles.partyAReply}</Row>
          </tr>
          <tr>
            <Row label={t('tours.field.lift')}>{plan.lift}</Row>
            <Row label={t('tours.field.security')}>{plan.security}</Row>
          </tr>
        </tbody>
      </table>
      {plan.route.length > 0 && (
        <>
          <h2 className={styles.section}>{t('tours.section.route')}</h2>
          <table className={styles.table}>
            <tbody>
              {plan.route.map((stop) => (
                <tr key={stop.at + stop.place}>
                  <td className={styles.time}>{instant(stop.at, 'time')}</td>
                  <td>{stop.place}</td>
                  <td>
                    {t('tours.field.guide')} {stop.guide}
                  </td>
                  <td>
                    {t('tours.field.usher')} {stop.usher}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2 className={styles.section}>{t('tours.section.posts')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('tours.field.post')}</th>
            <th>{t('tours.field.person')}</th>
            <th>{t('tours.field.phone')}</th>
            <th className={styles.time}>{t('tours.field.arriveAt')}</th>
            <th className={styles.task}>{t('tours.field.task')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.posts.map((post) => (
            <tr key={post.area + post.name + post.person}>
              <td>{post.name}</td>
              <td>{post.person}</td>
              <td>{post.phone}</td>
              <td>{instant(post.arriveAt, 'time')}</td>
              <td>{post.task}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const CheckTable = ({ data, from }: { readonly data: RunSheet; readonly from: number }) => {
  const { t } = useWords()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('tours.field.post')}</th>
          <th>{t('tours.field.person')}</th>
          <th className={styles.task}>{t('tours.sheet.item')}</th>
          <th className={styles.time}>{t('tours.sheet.ok')}</th>
          <th>{t('tours.sheet.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {data.checks.slice(from, from + CHECKS_PER_PAGE).map((check) => (
          <tr key={check.area + check.post + check.item}>
            <td>{check.post}</td>
            <td>{check.person}</td>
            <td>{t(`tours.check.${check.item}` as never)}</td>
            <td className={styles.tick}>
              {check.state === 'open' ? '□' : t(`tours.checkState.${check.state}`)}
            </td>
            <td>{check.remark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
