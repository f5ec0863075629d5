/**
 * Where a value is called just `value` or `content`, the key beside it tells: `name: PHONE, value: "…"`,
 * `<input name="phone" value="…">`, `{"Name": "email", "Value": "…"}`.
 * @param keyStart UTF-16 offset of the word `value`
 * @returns the offsets of the naming text
 */
export function nameOfValue(
  text: string,
  keyStart: number,
): { keyStart: number; keyEnd: number } | undefined {
  if (!/^(?:value|content|val)\b/i.test(text.slice(keyStart, keyStart + 8))) return undefined;
  const from = Math.max(0, keyStart - 120);
  const before = text.slice(from, keyStart);
  const match =
    /\b(?:name|key|field|label|title|property|attribute|itemprop|type)["']?\s{0,4}[:=]\s{0,4}["']?([\w .@:À-\uffdc-]{2,40}?)["']?[\s,;]{1,20}(?:[\w-]+=["'][^"'<>]{0,30}["']\s)?["'-]?\s?$/di.exec(
      before,
    );
  const range = match?.indices?.[1];
  return range && { keyStart: from + range[0], keyEnd: from + range[1] };
}
