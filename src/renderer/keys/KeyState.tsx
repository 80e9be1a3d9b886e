import type { KeyRow } from '../../shared/keys/contract'
import { useWords } from '../i18n/useWords'
import { StateChip } from '../ui/StateChip'

const TONES = {
  inCabinet: 'ok',
  loaned: 'info',
  issued: 'quiet',
  inCustody: 'ok',
  lost: 'bad',
  replaced: 'quiet',
  retired: 'quiet',
} as const

/** Where a key is, in a word; overdue outranks out. */
export const KeyState = ({ row }: { readonly row: Pick<KeyRow, 'key' | 'overdue'> }) => {
  const { t } = useWords()
  if (row.overdue) return <StateChip tone="bad" label={t('keys.status.overdue')} />
  return <StateChip tone={TONES[row.key.status]} label={t(`keys.status.${row.key.status}`)} />
}
