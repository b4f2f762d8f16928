import mammoth from 'mammoth';
import { textOfHtml } from './html-text.ts';
import { wrongWithPackage } from './office-package.ts';
import type { Extractor } from './types.ts';

/** A Word document: headings, lists and tables; tracked changes as accepted, comments and pictures left out. */
export const extractDocx: Extractor = async (bytes) => {
  const wrong = await wrongWithPackage(bytes, 'word/document.xml', 'Word document (.docx)');
  if (wrong !== undefined) return { problems: [{ path: '', message: wrong }] };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false });
  return textOfHtml(value);
};
