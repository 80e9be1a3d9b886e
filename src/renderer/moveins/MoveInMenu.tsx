import { useState } from 'react'
import { useLocation } from 'wouter'
import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { MenuButton } from '../ui/MenuButton'
import { BookDialog, UnbookDialog } from './BookDialog'
import { VoidDialog } from './VoidDialog'
import { WaiverDialog } from './WaiverDialog'

type Act = 'book' | 'cancelled' | 'noShow' | 'waive' | 'void'

interface Props {
  readonly file: MoveInFile
  readonly asked: boolean
}

/** Everything that is not the next step. */
export const MoveInMenu = ({ file, asked }: Props) => {
  const { t } = useWords()
  const [, go] = useLocation()
  const [act, setAct] = useState<Act | null>(null)
  const { moveIn, state } = file
  const before = state === 'invited' || state === 'booked'
  const items = [
    ...(before
      ? [{ label: t(moveIn.appointment ? 'moveins.book.change' : 'moveins.book.open'), act: 'book' as const }]
      : []),
    ...(state === 'booked'
      ? [
          { label: t('moveins.unbook.cancelled'), act: 'cancelled' as const },
          { label: t('moveins.unbook.noShow'), act: 'noShow' as const },
        ]
      : []),
    ...(state === 'underWay' && file.held && !asked
      ? [{ label: t('moveins.waive.open'), act: 'waive' as const }]
      : []),
  ]
  return (
    <>
      <MenuButton
        label={t('moveins.more')}
        items={[
          ...items.map(({ label, act: next }) => ({ label, onClick: () => setAct(next) })),
          { label: t('moveins.toCard'), onClick: () => go(`/counter/${moveIn.unitId}`) },
          ...(moveIn.batchId
            ? [{ label: t('moveins.board.open'), onClick: () => go(`/moveinboards/${moveIn.batchId}`) }]
            : []),
          ...(before || state === 'underWay'
            ? [{ label: t('moveins.void.open'), danger: true, onClick: () => setAct('void') }]
            : []),
        ]}
      />
      {act === 'book' && <BookDialog file={file} onClose={() => setAct(null)} />}
      {(act === 'cancelled' || act === 'noShow') && (
        <UnbookDialog file={file} what={act} onClose={() => setAct(null)} />
      )}
      {act === 'waive' && <WaiverDialog file={file} onClose={() => setAct(null)} />}
      {act === 'void' && <VoidDialog file={file} onClose={() => setAct(null)} />}
    </>
  )
}
