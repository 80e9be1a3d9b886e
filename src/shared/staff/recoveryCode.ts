/** Letters and digits that cannot be taken for one another on paper: no I, L, O, U. */
export const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 24 signs of 32: 120 bits, more than anybody can try. */
export const CODE_LENGTH = 24
const GROUP = 4

/** What was typed from the paper, as the code is kept: blanks, dashes and case do not count, O is 0, I and L are 1. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** In groups of four, as it stands on the paper. */
export const showCode = (code: string): string =>
  (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-')
