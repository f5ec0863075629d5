/** What its maker puts behind the name of the model or the product. */
const products =
  'ai|agent|agents|api|artifacts|chat|code|console|cowork|desktop|enterprise|fable|haiku|instant|max|mobile|mythos|opus|platform|pro|sdk|skills|sonnet|team|web';

/** Names that people bear, too, or that the cues of a greeting make one of. */
const names = 'claude|gemini|copilot|chatgpt|codex|cursor|grok';

const assistant = new RegExp(`^(?:${names})(?:['’]s)?(?:[ -](?:${products}|v?\\d[\\d.]*))*$`, 'i');

/**
 * Whether a name is that of an assistant, to one of whom nearly every text of this kind is written. Claude is a first
 * name, too: a surname behind it, or a field for first names, tells.
 */
export function isAssistant(name: string): boolean {
  return assistant.test(name);
}
