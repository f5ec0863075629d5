import type { SourceText } from '../../sourceText.ts';
import { readAligned } from './aligned.ts';
import type { HeadReader } from './cell.ts';
import { readDelimited } from './delimited.ts';
import { readHtml } from './html.ts';
import { readExpanded, readFenced, readPiped } from './piped.ts';
import { readSql } from './sql.ts';

/** Shows the heads of all tables in a text to a reader, and the rows below those that it wants. */
export function readTables(source: SourceText, reader: HeadReader): void {
  readDelimited(source, reader);
  readPiped(source, reader);
  readExpanded(source, reader);
  readFenced(source, reader);
  readSql(source, reader);
  readAligned(source, reader);
  readHtml(source, reader);
}
