import type { PrivacyNotice } from '../../shared/privacy/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { Label } from '../printing/parts'
import styles from './PrivacyNoticePaper.module.css'

const POINTS = ['what', 'why', 'shown', 'kept', 'idCard', 'rights'] as const

/** 个人信息处理告知 for the desk: purpose, kinds, how long, and whom to ask (domain.md §6.4). */
export const PrivacyNoticePaper = ({ data }: { readonly data: PrivacyNotice }) => {
  const { day } = useWords()
  return (
    <PaperPage foot={{ page: 1, pages: 1 }}>
      <p className={styles.center}>{data.centerName}</p>
      <h1 className={styles.title}>
        <Label k="privacy.notice.title" />
      </h1>
      <ol className={styles.points}>
        {POINTS.map((point) => (
          <li key={point}>
            <Label
              under
              k={`privacy.notice.${point}`}
              values={{
                visitorDays: data.visitorDays,
                workerDays: data.workerDays,
                ownerYears: data.ownerYears,
                keyYears: data.keyYears,
                arrearsYears: data.arrearsYears,
                phone: data.centerPhone,
              }}
            />
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <p>
          {data.centerName} {data.centerAddress} {data.centerPhone}
        </p>
        <p>
          <Label k="privacy.notice.from" values={{ day: day(data.validFromOn) }} />
        </p>
      </div>
    </PaperPage>
  )
}
