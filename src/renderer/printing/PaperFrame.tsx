import { type ReactNode, useMemo } from 'react'
import type { PaperAsk, PrintMarks } from '../../shared/printing/paper'
import { profileOf } from '../../shared/printing/profiles'
import { marginsOf, PaperContext } from './paperContext'

interface Props extends Pick<PaperAsk, 'language' | 'profile' | 'setup'> {
  readonly marks: PrintMarks
  readonly children: ReactNode
}

const NARROW_MM = 81
const SMALL_MM = 60
/** A third of a sheet has no room for a heading of two lines. */
const SHORT_MM = 100

/** Tells everything inside what paper it is on. One for each paper of a document. */
export const PaperFrame = ({ language, profile: id, setup, marks, children }: Props) => {
  const profile = profileOf(id)
  const paper = useMemo(
    () => ({ profile, language, setup, marks, margins: marginsOf(profile, setup) }),
    [profile, language, setup, marks],
  )
  const height = profile.sheet?.cellHeightMm ?? profile.heightMm
  return (
    <PaperContext value={paper}>
      <div
        data-paper
        data-fill={setup.fill}
        data-pins={profile.dotMatrix || undefined}
        data-black={setup.blackOnly || profile.dotMatrix || undefined}
        data-narrow={profile.heightMm === null && profile.widthMm < NARROW_MM ? true : undefined}
        data-short={height !== null && height < SHORT_MM ? true : undefined}
        data-small={height !== null && height < SMALL_MM ? true : undefined}
      >
        {children}
      </div>
    </PaperContext>
  )
}
