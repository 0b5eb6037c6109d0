/**
 * Beginnings of words that one letter makes another: negations, numbers said in words, months. A change of such
 * a word is never a slip (“million” and “billion”, „június” and „július”).
 */
const beginnings = [
  'never neither nobody nothing nowhere without cannot unless except',
  'nincs nélkül soha sehol senki semmi tilos',
  'first second third four fift sixt seven eight nine ninth tenth eleven twel thirt twent fort hundred thousand',
  'million billion trillion half halve quarter double twice triple',
  'első második harmad három harmin negye négy ötöd ötven hatod hatvan hete hetven nyolc kilenc tized tizen húsz husza',
  'száz ezer ezred millió milliárd billió',
  'januá febru márci ápril június júliu augus szept októb novem decem',
].flatMap((line) => line.split(' '))

/** @param word lower case, NFC */
export const isMeaningful = (word: string): boolean =>
  beginnings.some((beginning) => word.startsWith(beginning))
