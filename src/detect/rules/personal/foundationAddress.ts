const foundation =
  /(?:51,? Franklin St(?:reet|\.)?|59,? Temple Pl(?:ace|\.)?|675 Mass(?:achusetts|\.)? Ave(?:nue|\.)?|31 Milk St(?:reet|\.)?)(?![a-z])/iy;
const foundationReach = 80;

/**
 * Whether the address of the Free Software Foundation begins at `at` (UTF-16), as in licences: also over the lines of a
 * comment.
 */
export function isFoundation(text: string, at: number): boolean {
  foundation.lastIndex = at;
  if (!foundation.test(text)) return false;
  const after = text.slice(foundation.lastIndex, foundation.lastIndex + foundationReach);
  if (/^[^;]*?\b(?:Boston|Cambridge)\b/i.test(after)) return true;
  return /Free\s[\s*#/;-]{0,8}Software\s[\s*#/;-]{0,8}Foundation/i.test(
    text.slice(Math.max(0, at - foundationReach), at),
  );
}
