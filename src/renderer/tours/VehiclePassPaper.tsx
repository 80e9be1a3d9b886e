import { dayOf } from '../../shared/day'
import type { VehiclePasses } from '../../shared/tours/papers'
import { useWords } from '../i18n/useWords'
import { PaperPage } from '../printing/PaperPage'
import { Fact, Facts, Label, PaperHead, SealBox, Value } from '../printing/parts'
import { ProofMark } from '../proof/ProofMark'
import styles from './TourPapers.module.css'

/** 车辆通行证 (domain.md §9.3): lies behind the windscreen, so the plate is what one reads from outside. */
export const VehiclePassPaper = ({ data }: { readonly data: VehiclePasses }) => {
  const { day, instant } = useWords()
  const stamp = data.cancelled ? <Label k="tours.sheet.cancelled" /> : undefined
  return data.plates.map((plate, place) => (
    <PaperPage
      // biome-ignore lint/suspicious/noArrayIndexKey: blank ones have no other name
      key={place}
      stamp={stamp}
      foot={{ page: place + 1, pages: data.plates.length, note: data.no }}
    >
      <PaperHead
        centerName={data.centerName}
        title="tours.card.vehicle"
        no={`${data.no}-${String(place + 1).padStart(2, '0')}`}
      />
      <div className={styles.plate}>
        <Value>{plate}</Value>
      </div>
      <div className={styles.passFacts}>
        <Facts>
          <Fact k="tours.field.visitors" grow>
            {data.visitors}
          </Fact>
          <Fact k="tours.card.validOn">
            {day(dayOf(data.startAt))} {instant(data.startAt, 'time')} – {instant(data.endAt, 'time')}
          </Fact>
          <Fact k="tours.field.parking">{data.parking}</Fact>
          <Fact k="tours.field.phone">{data.centerPhone}</Fact>
        </Facts>
      </div>
      <div className={styles.passBottom}>
        <p className={styles.rules}>
          <Label under k="tours.card.vehicleRules" />
        </p>
        <ProofMark qr={data.qrs[place] ?? ''} sizeMm={20} card />
        <SealBox k="tours.card.seal" />
      </div>
    </PaperPage>
  ))
}
