import { createHash } from 'node:crypto'
import { PDFHexString, PDFStreamWriter, type PDFDocument } from '@cantoo/pdf-lib'
import { arrayOf } from './objects.ts'

/** Few large streams are smaller, and sooner made, than many small ones. */
const objectsPerStream = 2000

const blank = '0'.repeat(32)

/**
 * Serialises a document whose file identifier (PDF 32000-1, 14.4) is the digest of all its other bytes: any
 * change makes another identifier, and equal content the same one.
 */
export async function serialise(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document
  const id = PDFHexString.of(blank)
  context.trailerInfo.ID = arrayOf(context, [id, id])
  const bytes = await PDFStreamWriter.forContext(
    context,
    Infinity,
    true,
    objectsPerStream,
  ).serializeToBuffer()
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase()
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dictionary = file.lastIndexOf('/ID [')
  const places = [file.indexOf(blank, dictionary), file.lastIndexOf(blank)]
  for (const at of places) if (dictionary >= 0 && at > dictionary) file.write(digest, at, 'latin1')
  return bytes
}
