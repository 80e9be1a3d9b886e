import type { KeyCommissionPaper, KeyIssuePaper, KeyLabelsPaper, KeyLoanSlip } from '../../shared/keys/papers'
import { maskPhone } from '../../shared/mask'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { qrOf } from '../proof/source'
import { depositOfSlip } from './depositOfSlip'
import { centerNameOf } from './facts'
import { listPapers } from './listPapers'
import { keysProof } from './proof'

/** The last return, once nothing of the slip is out. */
const allBackAt = (
  lines: readonly { readonly returned: { readonly at: string } | null }[],
): string | null => {
  const backs = lines.map((line) => line.returned?.at ?? null)
  return backs.includes(null) ? null : (backs.sort().at(-1) ?? null)
}

/** The line that stands for the whole slip of a loan: its first. */
export const slipOfLoan = (view: View, loanId: string): string => {
  const loan = view.keyLoans.get(loanId)
  return (loan && view.keyLoans.where('no', loan.no)[0]?.id) ?? loanId
}

export const keysPapers = {
  keyLoanSlip: (view: View, loanId: string, context: Context): KeyLoanSlip => {
    const loan = view.keyLoans.get(loanId) ?? refuse('keys.unknownLoan')
    const lines = view.keyLoans.where('no', loan.no)
    const deposit = depositOfSlip(view, loan.no)
    return {
      centerName: centerNameOf(view),
      no: loan.no,
      keys: lines.map((line) => ({ code: line.keyCode, place: line.keyPlace, pieces: line.pieces })),
      borrowerType: loan.borrowerType,
      borrowerName: loan.borrowerName,
      borrowerOrg: loan.borrowerOrg,
      phone: maskPhone(loan.phone),
      purpose: loan.purpose,
      purposeNote: loan.purposeNote,
      linkNo: loan.link?.no ?? '',
      outAt: loan.outAt,
      dueAt: loan.dueAt,
      returnedAt: allBackAt(lines),
      lentByName: loan.lentByName,
      approvedByName: loan.approvedByName ?? '',
      depositFen: deposit?.amountFen ?? 0,
      depositNo: deposit?.receiptNo ?? '',
      qr: qrOf(view, context, 'keyLoanSlip', keysProof, lines[0]?.id ?? loanId),
    }
  },

  keyIssue: (view: View, issueId: string): KeyIssuePaper => {
    const {
      id: _id,
      unitId: _unit,
      lines,
      ...facts
    } = view.keyIssues.get(issueId) ?? refuse('keys.unknownIssue')
    return {
      ...facts,
      centerName: centerNameOf(view),
      lines: lines.map(({ code, keyClass, pieces }) => ({ code, keyClass, pieces })),
    }
  },

  keyCommission: (view: View, commissionId: string): KeyCommissionPaper => {
    const commission = view.keyCommissions.get(commissionId) ?? refuse('keys.unknownCommission')
    const { no, ownerName, idLast4, unitLabel, keyCode, pieces, purposes, signedOn, untilOn } = commission
    return {
      centerName: centerNameOf(view),
      no,
      ownerName,
      idLast4,
      unitLabel,
      keyCode,
      pieces,
      purposes,
      signedOn,
      untilOn,
      note: commission.note,
      byName: commission.byName,
    }
  },

  keyLabels: (view: View, labelsId: string): KeyLabelsPaper => {
    const labels = view.keyLabels.get(labelsId) ?? refuse('keys.unknownLabels')
    return {
      labels: labels.keyIds.flatMap((keyId) => {
        const key = view.keys.get(keyId)
        return key?.tag ? [{ tag: key.tag, slot: key.slot, pieces: key.pieces }] : []
      }),
    }
  },

  ...listPapers,
} as const

/** What each paper of the key desk is called by. */
export const keysTitles = {
  keyLoanSlip: (view: View, id: string) => view.keyLoans.get(id)?.no,
  keyIssue: (view: View, id: string) => view.keyIssues.get(id)?.no,
  keyCommission: (view: View, id: string) => view.keyCommissions.get(id)?.no,
  keyLabels: (view: View, id: string) => view.keyLabels.get(id)?.at.slice(0, 10),
  keyReminder: (view: View, id: string) => view.keyLoans.get(id)?.no,
  keysOut: () => '',
  keyTakeover: (view: View, id: string) => view.keyTakeovers.get(id)?.no,
  keyStocktake: (view: View, id: string) => view.keyStocktakes.get(id)?.no,
  keyEmergency: (view: View, id: string) => view.keyEmergencies.get(id)?.no,
} as const
