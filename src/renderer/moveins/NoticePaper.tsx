import type { ReactNode } from 'react'
import type { MoveInNotice } from '../../shared/moveins/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, Note, PaperHead, SealBox } from '../printing/parts'
import { byDay } from './slots'

const WIDE = [
  { id: 'label', width: 28 },
  { id: 'value', width: 72 },
]

const BRING = ['idCard', 'contract', 'proxy', 'licence'] as const

/** 入伙通知书 (domain.md §2.1): a month ahead; when, where, what to bring, what is due. */
export const NoticePaper = ({ data }: { readonly data: MoveInNotice }) => {
  const { t, day, money } = useWords()
  const row = (key: string, value: ReactNode): readonly ReactNode[] => [<Label key={key} k={key} />, value]
  const times = data.appointment
    ? `${day(data.appointment.on)} ${data.appointment.time}`
    : byDay(data.slots)
        .map(({ on, times: at }) =>
          t('moveins.notice.times', { day: day(on), from: at[0] ?? '', to: at.at(-1) ?? '' }),
        )
        .join(t('moveins.gap')) || t('moveins.notice.byPhone', { phone: data.centerPhone })
  const due = [
    ...(data.prepayMonths > 0 ? [t('moveins.notice.prepay', { n: data.prepayMonths })] : []),
    ...(data.depositFen > 0 ? [t('moveins.notice.deposit', { amount: money(data.depositFen) })] : []),
  ]
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="moveins.notice.title" no={data.noticeNo} />}
      opening={
        <>
          <Note k="moveins.notice.to" values={{ owners: data.ownerNames, unit: data.unitLabel }} />
          <Note k="moveins.notice.text" values={{ unit: data.unitLabel }} />
        </>
      }
      sections={[
        {
          columns: WIDE,
          facts: true,
          rows: [
            row(data.appointment ? 'moveins.field.appointment' : 'moveins.notice.when', times),
            row('moveins.field.place', data.place || '—'),
            row(
              'moveins.notice.bring',
              BRING.map((doc) => t(`moveins.noticeDoc.${doc}`)).join(t('moveins.gap')),
            ),
            row('moveins.notice.due', due.join(t('moveins.gap')) || t('moveins.notice.nothingDue')),
            row('moveins.notice.order', t('moveins.notice.orderText')),
            row('moveins.notice.phone', data.centerPhone),
          ],
        },
        ...(data.text === ''
          ? []
          : [{ block: <Note k="moveins.notice.more" values={{ text: data.text }} /> }]),
        { block: <Note k="moveins.notice.originals" /> },
      ]}
      tailFollows
      tail={
        <>
          <Note k="moveins.notice.from" values={{ center: data.centerName, day: day(data.issuedOn) }} />
          <SealBox k="moveins.notice.seal" />
        </>
      }
    />
  )
}
