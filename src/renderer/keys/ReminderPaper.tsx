import type { KeyReminder } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Label, PaperHead, SealBox, Signs } from '../printing/parts'
import styles from './LoanSlip.module.css'

/** 逾期催还单 (domain.md §1.4): what is late, and how to bring it back. */
export const ReminderPaper = ({ data }: { readonly data: KeyReminder }) => {
  const { instant } = useWords()
  const who = [data.borrowerOrg, data.borrowerName].filter((part) => part !== '').join(' ')
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="keys.reminder.title" no={data.lines[0]?.no} />}
      sections={[
        {
          block: (
            <p className={styles.text}>
              <Label under k="keys.reminder.text" values={{ who, n: data.lines.length }} />
            </p>
          ),
          keep: true,
        },
        {
          columns: [
            { id: 'no', head: 'keys.field.no', width: 19 },
            { id: 'code', head: 'keys.field.code', width: 16 },
            { id: 'place', head: 'keys.field.place', width: 14 },
            { id: 'pieces', head: 'keys.field.pieces', width: 9, align: 'number' },
            { id: 'outAt', head: 'keys.field.outAt', width: 21 },
            { id: 'dueAt', head: 'keys.field.dueAt', width: 21 },
          ],
          rows: data.lines.map((line) => [
            line.no,
            line.code,
            line.place,
            line.pieces,
            instant(line.outAt, 'full'),
            instant(line.dueAt, 'full'),
          ]),
        },
        {
          block: (
            <p className={styles.text}>
              <Label under k="keys.reminder.end" values={{ phone: data.centerPhone }} />
            </p>
          ),
        },
      ]}
      tail={
        <div className={styles.tail}>
          <Signs signs={[{ k: 'keys.reminder.receivedBy' }, { k: 'keys.reminder.deliveredBy' }]} />
          <SealBox k="keys.reminder.seal" />
        </div>
      }
    />
  )
}
