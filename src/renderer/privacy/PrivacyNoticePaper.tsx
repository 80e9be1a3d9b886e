import type { PrivacyNotice } from '../../shared/privacy/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import styles from './PrivacyNoticePaper.module.css'

const POINTS = ['what', 'why', 'shown', 'kept', 'idCard', 'rights'] as const

/** 个人信息处理告知 for the desk: purpose, kinds, how long, and whom to ask (domain.md §6.4). */
export const PrivacyNoticePaper = ({ data }: { readonly data: PrivacyNotice }) => {
  const { t, day } = useWords()
  return (
    <PaperPage foot={{ page: 1, pages: 1 }}>
      <p className={styles.center}>{data.centerName}</p>
      <h1 className={styles.title}>{t('privacy.notice.title')}</h1>
      <ol className={styles.points}>
        {POINTS.map((point) => (
          <li key={point}>
            {t(`privacy.notice.${point}`, {
              visitorDays: data.visitorDays,
              workerDays: data.workerDays,
              ownerYears: data.ownerYears,
              keyYears: data.keyYears,
              phone: data.centerPhone,
            })}
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <p>
          {data.centerName} {data.centerAddress} {data.centerPhone}
        </p>
        <p>{t('privacy.notice.from', { day: day(data.validFromOn) })}</p>
      </div>
    </PaperPage>
  )
}
