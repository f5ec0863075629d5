/**
 * The policy's schema as VS Code completes and explains with it: nothing in it is a verdict. What is wrong in a policy is
 * told by the extension, which knows more of it, so that VS Code need not say the same again in other words.
 */

/**
 * @typedef {{ [keyword: string]: any }} Schema
 */

const VERDICTS = new Set([
  ...[
    'required',
    'dependencies',
    'propertyNames',
    'pattern',
    'patternErrorMessage',
    'minLength',
    'maxLength',
  ],
  ...['minimum', 'maximum', 'minItems', 'maxItems', 'type', 'enum', 'markdownEnumDescriptions', 'const'],
]);

/** Lets VS Code put quotes around what is written; no true, false and null, which it would offer in such places. */
const TEXT_OR_OTHER = ['string', 'number', 'object', 'array'];

/**
 * @param {Schema} schema
 * @returns {Schema} the same names, values and descriptions; any text fits it, but for a true, false or null where there
 *   must be a text
 */
export function editingSchema(schema) {
  const { type, enum: values, const: value, markdownEnumDescriptions } = schema;
  /** @type {Schema} */
  const relaxed = {};
  for (const [keyword, content] of Object.entries(schema)) {
    if (!VERDICTS.has(keyword) && content !== false) relaxed[keyword] = relaxedPart(keyword, content);
  }
  if (values) relaxed.anyOf = [{ enum: values, markdownEnumDescriptions }, {}];
  else if (value !== undefined) relaxed.anyOf = [{ const: value }, {}];
  else if (type === 'boolean') relaxed.anyOf = [{ type }, {}];
  else if (type === 'string') relaxed.type = TEXT_OR_OTHER;
  return relaxed;
}

/**
 * @param {string} keyword
 * @param {any} content
 */
function relaxedPart(keyword, content) {
  if (keyword === 'properties' || keyword === 'definitions') {
    return Object.fromEntries(Object.entries(content).map(([name, part]) => [name, editingSchema(part)]));
  }
  if (keyword === 'anyOf') return content.map(editingSchema);
  return keyword === 'items' || keyword === 'additionalProperties' ? editingSchema(content) : content;
}
