import { fold } from './letters.ts';
import type { Reading } from './reading.ts';
import { isAmbiguous, isFirst, isLast, type Word } from './words.ts';

/** Of a step of a playbook or workflow, or of a change. */
const stepTitle = /(?:^|\n)[ \t]*(?:- )?(?:name|title|description|summary): *["']?(?=\S)[^\n]*$/i;
const longestTitle = 160;

/**
 * Within the title of a step, `- name: Update Serial Over Lan`, only who is known by both names is somebody, and not
 * what the title ends or goes on with as a thing: NAT Gateways.
 */
export function isInTitle(run: readonly Word[], { from, to, isFull }: Reading, text: string): boolean {
  const [first, last] = [run[from] as Word, run[to - 1] as Word];
  if (isFull && isFirst(first) && isLast(last) && !isAmbiguous(last) && first.shape !== 'allCaps')
    return false;
  return (
    stepTitle.test(text.slice(Math.max(0, first.start - longestTitle), first.start)) &&
    text.charCodeAt(first.start - 1) === 32
  );
}

/** Nine in ten people of Vietnam; given and middle name follow. */
const vietnameseSurname =
  /^(?:nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|doan|trinh)$/;

export function isVietnameseSurname({ start, end }: Word, text: string): boolean {
  return vietnameseSurname.test(fold(text.slice(start, end)));
}

const vietnameseLetter = /[ĐƠƯ\u1ea0-\u1ef8]/;

/** KHAI XIN THỊ THỰC: nearly every syllable is also a name, so that in a heading the surname must come first. */
export function isVietnameseHeading(run: readonly Word[], { from, to }: Reading, text: string): boolean {
  const words = run.slice(from, to);
  const [first] = words as [Word];
  return (
    words.length > 2 &&
    words.every(({ shape }) => shape === 'allCaps') &&
    vietnameseLetter.test(text.slice(first.start, words.at(-1)?.end)) &&
    !isVietnameseSurname(first, text)
  );
}
