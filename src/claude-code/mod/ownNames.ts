/** What Claude Code calls itself, its maker and its models; some of them are people's names elsewhere. */
const own = 'claude|code|anthropic|opus|sonnet|haiku|fable|mythos|md';
const onlyOwn = new RegExp(`^(?:@?(?:${own})(?:['’]s)?|[\\s\\d._/()-]+)+$`, 'i');

/**
 * Whether a text names nothing but Claude and its models. Such a text stands in every instruction of Claude Code, and
 * a dummy for it would change what a file or a model is called.
 */
export function isOwnName(text: string): boolean {
  return onlyOwn.test(text) || /@(?:[\w-]+\.)*(?:anthropic|claude)\.com$/i.test(text);
}
