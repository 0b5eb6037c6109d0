/** What XML 1.0 (2.2, Char) cannot hold, not even as a reference: most control characters, halves of pairs, U+FFFE and U+FFFF. */
const foreign = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text that XML can hold; `instead` stands for each character that it cannot. */
export const writableInXml = (text: string, instead = ''): string => text.replace(foreign, instead)
