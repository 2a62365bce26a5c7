/**
 * Where there is no room for all three: narrow windows (below 46rem), and touch screens with little height: a phone
 * on its side, a tablet with its keyboard open. Written for old browsers, which know no `width <`.
 */
export const tabsQuery = '(max-width: 45.99rem), (pointer: coarse) and (max-height: 29.99rem)'
