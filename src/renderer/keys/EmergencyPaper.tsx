import type { KeyEmergencyPaper } from '../../shared/keys/papers'
import { useWords } from '../i18n/useWords'
import { Flow } from '../printing/Flow'
import { Fact, Facts, Label, PaperHead, Signs } from '../printing/parts'
import styles from './LoanSlip.module.css'

/** 应急钥匙清单 (mission.md 3.4): the doors of a building decoded; given back and destroyed afterwards. */
export const EmergencyPaper = ({ data }: { readonly data: KeyEmergencyPaper }) => {
  const { instant } = useWords()
  return (
    <Flow
      head={<PaperHead centerName={data.centerName} title="keys.emergency.paper" no={data.no} />}
      opening={
        <Facts>
          <Fact k="keys.field.building">{data.buildingName}</Fact>
          <Fact k="keys.emergency.madeAt">{instant(data.at, 'full')}</Fact>
          <Fact k="keys.field.reason" grow>
            {data.reason}
          </Fact>
        </Facts>
      }
      sections={[
        {
          columns: [
            { id: 'place', head: 'keys.field.place', width: 16 },
            { id: 'keyClass', head: 'keys.field.keyClass', width: 17 },
            { id: 'slot', head: 'keys.field.slot', width: 13 },
            { id: 'tag', head: 'keys.field.tag', width: 12 },
            { id: 'pieces', head: 'keys.field.pieces', width: 9, align: 'number' },
            { id: 'status', head: 'keys.field.status', width: 16 },
            { id: 'holder', head: 'keys.field.holder', width: 17 },
          ],
          rows: data.lines.map((line) => [
            line.place,
            <Label key="class" k={`keys.class.${line.keyClass}`} />,
            line.slot,
            line.tag,
            line.pieces,
            <Label key="status" k={`keys.status.${line.status}`} />,
            line.holder,
          ]),
        },
        {
          block: (
            <p className={styles.text}>
              <Label under k="keys.emergency.rule" />
            </p>
          ),
        },
      ]}
      tail={
        <Signs
          signs={[
            { k: 'keys.emergency.manager', name: data.byName },
            { k: 'keys.emergency.takenBy' },
            { k: 'keys.emergency.givenBack' },
          ]}
        />
      }
    />
  )
}
