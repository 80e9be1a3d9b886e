import type { MoveInFile } from '../../shared/moveins/contract'
import type { StepCode } from '../../shared/moveins/schema'
import { IdentityDialog } from './IdentityDialog'
import { KeysDialog } from './KeysDialog'
import { HandbooksDialog, PapersDialog } from './ListDialogs'
import { MetersDialog } from './MetersDialog'

interface Props {
  readonly code: StepCode
  readonly file: MoveInFile
  readonly onClose: () => void
}

/** Each step opens its own small form. */
export const StepDialog = ({ code, file, onClose }: Props) => {
  if (code === 'identity') return <IdentityDialog file={file} onClose={onClose} />
  if (code === 'signing') return <PapersDialog file={file} onClose={onClose} />
  if (code === 'handbooks') return <HandbooksDialog file={file} onClose={onClose} />
  if (code === 'meters') return <MetersDialog file={file} onClose={onClose} />
  if (code === 'keys') return <KeysDialog file={file} onClose={onClose} />
  return null
}
