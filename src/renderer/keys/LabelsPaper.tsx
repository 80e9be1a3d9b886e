import type { KeyLabelsPaper } from '../../shared/keys/papers'
import { PaperPage } from '../printing/PaperPage'
import { QrCode } from '../printing/QrCode'
import styles from './LabelsPaper.module.css'

/** 钥匙标签, 40×20 mm or a sheet of them: a code and its hook, never the room (mission.md 3.4). */
export const LabelsPaper = ({ data }: { readonly data: KeyLabelsPaper }) =>
  data.labels.map((label) => (
    <PaperPage key={label.tag} padMm={1.2}>
      <div className={styles.label}>
        <QrCode text={label.tag} sizeMm={15.5} />
        <div className={styles.words}>
          <span className={styles.tag}>{label.tag}</span>
          <span className={styles.slot}>{label.slot}</span>
          {label.pieces > 1 && <span className={styles.pieces}>×{label.pieces}</span>}
        </div>
      </div>
    </PaperPage>
  ))
