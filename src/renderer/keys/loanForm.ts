import type { RouteInput } from '../../shared/contract'
import type { Borrower } from '../../shared/keys/loanContract'
import type { BorrowerType, LoanLink, LoanPurpose, OwnerConsent } from '../../shared/keys/loanSchema'
import { linkKindOf } from './LinkField'

export interface LoanValues {
  borrowerType: BorrowerType
  borrowerName: string
  borrowerOrg: string
  borrowerStaffId: string | null
  phone: string
  purpose: LoanPurpose
  purposeNote: string
  link: LoanLink | null
  dueAt: string | null
  consentWho: string
  consentHow: OwnerConsent['how']
  print: boolean
}

export const BLANK_LOAN: LoanValues = {
  borrowerType: 'staff',
  borrowerName: '',
  borrowerOrg: '',
  borrowerStaffId: null,
  phone: '',
  purpose: 'repair',
  purposeNote: '',
  link: null,
  dueAt: null,
  consentWho: '',
  consentHow: 'phone',
  print: true,
}

/** Who borrowed before is known, and what for the last time. */
export const withBorrower = (values: LoanValues, known: Borrower): LoanValues => ({
  ...values,
  borrowerName: known.name,
  borrowerOrg: known.org,
  borrowerStaffId: known.staffId,
  phone: known.phone,
  borrowerType: known.type,
  purpose: known.purpose ?? values.purpose,
  link: known.purpose && known.link?.kind === linkKindOf(known.purpose) ? known.link : values.link,
})

export const loanInput = (keyIds: readonly string[], values: LoanValues): RouteInput<'keys.lend'> => {
  const { consentWho, consentHow, print: _print, dueAt, borrowerStaffId, link, ...facts } = values
  const [keyId = '', ...alsoKeyIds] = keyIds
  const who = consentWho.trim()
  return {
    ...facts,
    keyId,
    ...(alsoKeyIds.length > 0 ? { alsoKeyIds } : {}),
    ...(borrowerStaffId && facts.borrowerType === 'staff' ? { borrowerStaffId } : {}),
    ...(link && link.no.trim() !== '' && link.kind === linkKindOf(facts.purpose) ? { link } : {}),
    dueAt: dueAt ?? '',
    ownerConsent: who ? { who, how: consentHow, at: new Date().toISOString() } : null,
  }
}
