import assert from 'node:assert/strict';
import { builtInRules } from '../../../../src/detect/index.ts';
import { foundIn, full, peopleIn, personRules } from './support.ts';

interface Case {
  readonly what: string;
  readonly text: (name: string) => string;
  readonly name: string;
}

const inProse: Case[] = [
  { what: 'first and last name', name: full('Laura', 'Vasquez'), text: (n) => `We met ${n} at noon.` },
  { what: 'a middle initial', name: full('James', 'R.', 'Nowak'), text: (n) => `Yesterday ${n} called.` },
  { what: 'two initials', name: full('J.', 'R.', 'Johansson'), text: (n) => `A paper by ${n} says so.` },
  {
    what: 'a particle',
    name: full('Pieter', 'van', 'der', 'Merwe'),
    text: (n) => `Please ask ${n} about it.`,
  },
  {
    what: 'a German particle',
    name: full('Klaus', 'von', 'Schneider'),
    text: (n) => `Please ask ${n} about it.`,
  },
  {
    what: 'a hyphenated surname',
    name: full('Ana', 'Lopez-Garcia'),
    text: (n) => `Please ask ${n} about it.`,
  },
  {
    what: 'a hyphenated first name',
    name: full('Jean-Pierre', 'Dubois'),
    text: (n) => `Please ask ${n} about it.`,
  },
  { what: "an O'", name: full('Sean', "O'Connor"), text: (n) => `Please ask ${n} about it.` },
  { what: 'a Mc', name: full('Ian', 'McIntyre'), text: (n) => `Please ask ${n} about it.` },
  { what: 'a suffix', name: full('Robert', 'Hughes', 'Jr'), text: (n) => `We invited ${n} too.` },
  { what: 'a possessive', name: full('Laura', 'Vasquez'), text: (n) => `This is ${n}'s laptop.` },
  { what: 'a title before a surname', name: 'Kowalczyk', text: (n) => `You should see Dr. ${n} today.` },
  { what: 'a lower-case title', name: 'Vasquez', text: (n) => `a call with ms. ${n} tomorrow` },
  { what: 'German title', name: 'Hoffmann', text: (n) => `Bitte wenden Sie sich an Frau ${n}.` },
  { what: 'French title', name: 'Lefebvre', text: (n) => `Le dossier de Mme ${n} est prêt.` },
  { what: 'Spanish title', name: 'Jiménez', text: (n) => `El informe de la Sra. ${n} llegó.` },
  { what: 'a greeting', name: 'Rubija', text: (n) => `Dear ${n},\n\nthank you.` },
  { what: 'a German greeting', name: 'Jannik', text: (n) => `Hallo ${n},\n\nanbei die Datei.` },
  { what: 'a Portuguese greeting', name: 'Thiago', text: (n) => `Olá ${n}, tudo bem?` },
  { what: 'an introduction of an unknown name', name: 'Zorvika', text: (n) => `Hello, my name is ${n}` },
  { what: 'a German introduction', name: 'Zorvika', text: (n) => `Mein Name ist ${n}.` },
  { what: 'a French introduction', name: 'Zorvika', text: (n) => `Bonjour, je m'appelle ${n}.` },
  { what: 'a Spanish introduction', name: 'Zorvika', text: (n) => `Me llamo ${n}.` },
  { what: 'an Italian introduction', name: 'Zorvika', text: (n) => `Mi chiamo ${n}.` },
  { what: 'a Dutch introduction', name: 'Zorvika', text: (n) => `Ik heet ${n}.` },
  { what: 'a Polish introduction', name: 'Zorvika', text: (n) => `Nazywam się ${n}.` },
  { what: 'a letter closing', name: 'Laura', text: (n) => `See you then.\n\nKind regards,\n${n}` },
  { what: 'a German closing', name: 'Jannik', text: (n) => `Bis dann.\n\nMit freundlichen Grüßen\n${n}` },
  { what: 'a speaker line', name: 'Laura', text: (n) => `${n}: shall we start?\nok` },
  { what: 'somebody addressed', name: 'Laura', text: (n) => `${n}, can you send the file?` },
  { what: 'a role', name: 'Laura', text: (n) => `our manager Laura agreed`.replace('Laura', n) },
  { what: 'a label', name: full('Laura', 'Vasquez'), text: (n) => `Reported by: ${n}\nStatus: open` },
  { what: 'capitals only', name: full('LAURA', 'VASQUEZ'), text: (n) => `PATIENT ${n} ARRIVED` },
  { what: 'no capitals at all', name: full('laura', 'vasquez'), text: (n) => `please call ${n} back` },
  { what: 'no capitals after an introduction', name: 'laura', text: (n) => `my name is ${n}` },
  {
    what: 'an ambiguous first name with a surname',
    name: full('Grace', 'Kowalski'),
    text: (n) => `I saw ${n} there.`,
  },
];

const languages: [string, string][] = [
  ['German', full('Jürgen', 'Müller')],
  ['French', full('Élodie', 'Moreau')],
  ['Spanish', full('Íñigo', 'Fernández')],
  ['Portuguese', full('João', 'Albuquerque')],
  ['Italian', full('Giuseppe', 'Esposito')],
  ['Dutch', full('Sanne', 'Bakker')],
  ['Swedish', full('Björn', 'Johansson')],
  ['Norwegian', full('Amalie', 'Aasen')],
  ['Polish', full('Małgorzata', 'Wiśniewska')],
  ['Czech', full('Jiří', 'Novák')],
  ['Hungarian', full('Zoltán', 'Balla')],
  ['Turkish', full('Şükrü', 'Abacı')],
  ['Romanian', full('Adelaida', 'Albu')],
  ['Indian', full('Priyanka', 'Deshmukh')],
  ['Japanese, romanised', full('Takashi', 'Yamamoto')],
  ['Chinese, romanised', full('Xiaoming', 'Zhang')],
  ['Korean, romanised', full('Jihoon', 'Park')],
  ['Arabic, romanised', full('Khadija', 'Benali')],
  ['Russian, romanised', full('Agafya', 'Abramova')],
  ['Russian', full('Агата', 'Абрамова')],
  ['Ukrainian', full('Ілона', 'Євенко')],
];

describe('Names of people in prose', () => {
  for (const { what, text, name } of inProse)
    it(`are found with ${what}`, () => {
      assert.deepEqual(peopleIn(text(name)), [name]);
    });

  for (const [language, name] of languages)
    it(`are found in ${language}`, () => {
      assert.deepEqual(peopleIn(`I spoke with ${name} this morning.`), [name]);
    });

  it('lift their neighbours in an enumeration', () => {
    const [a, b, c] = ['Vasquez', 'Becker', 'Hughes'];
    assert.deepEqual(peopleIn(`The founders: Mr. ${a}, ${b} and ${c}.`), [a, b, c]);
  });

  it('are all found in a conversation', () => {
    const [a, b] = ['Laura', 'Jonas'];
    const text = `${a}: Hi ${b}, did you see it?\n${b}: Yes, ${a}, I did.\n`;
    assert.deepEqual(peopleIn(text), [a, b, b, a]);
  });

  it('leave the title and the comma outside', () => {
    assert.deepEqual(peopleIn(`Attending: Prof. Dr. ${full('Laura', 'Vasquez')}, cardiology`), [
      full('Laura', 'Vasquez'),
    ]);
  });
});

const natively: [string, string, string][] = [
  ['Japanese with an honorific', '山田太郎', '担当の山田太郎さんに連絡してください。'],
  ['Japanese with a blank', '山田 太郎', '山田 太郎は東京に住んでいます。'],
  ['Chinese after an introduction', '王伟', '我叫王伟，住在北京。'],
  ['Chinese with a title', '张小明', '请联系张小明先生。'],
  ['Korean with a title', '김지훈', '김지훈 씨에게 전화하세요.'],
];

describe('Names in East Asian writing', () => {
  for (const [what, name, text] of natively)
    it(`are found in ${what}`, () => {
      assert.deepEqual(peopleIn(text), [name]);
    });

  it('are not seen in ordinary sentences', () => {
    assert.deepEqual(peopleIn('这是一个方便的方法，可以明天完成。設定を変更してください。'), []);
  });
});

describe('Names with a surname first', () => {
  it('are one finding', () => {
    assert.deepEqual(peopleIn('Present: Vasquez, Laura; Kowalczyk, Piotr'), [
      'Vasquez, Laura',
      'Kowalczyk, Piotr',
    ]);
  });

  it('are told from a list', () => {
    const found = peopleIn('We met Mr. Vasquez, Laura, and Piotr.');
    assert.deepEqual(found, ['Vasquez', 'Laura', 'Piotr']);
  });
});

describe('Confirmed names', () => {
  it('are found again by each of their parts', () => {
    const text = `We met ${full('Laura', 'Vasquez')}. Vasquez was late, and so Laura left.`;
    assert.deepEqual(peopleIn(text), [full('Laura', 'Vasquez'), 'Vasquez', 'Laura']);
  });

  it('are read off an address, whole', () => {
    const [first, last] = ['Thandekile', 'Mokwena'];
    const address = `${first}.${last}@nordwind.de`.toLowerCase();
    assert.deepEqual(peopleIn(`${full(first, last)}\n14 Main Road\n${address}\n`), []);
    const withMail = foundIn(
      `${full(first, last)}\n14 Main Road\n${address}\n`,
      'cv.txt',
      personRules,
      builtInRules,
    );
    assert.deepEqual(withMail, [full(first, last)]);
    const service = foundIn(
      'Customer Service: customer.service@nordwind.de',
      'a.txt',
      personRules,
      builtInRules,
    );
    assert.deepEqual(service, []);
  });

  it('are no headings, units, headers of protocols and files', () => {
    for (const text of [
      'Billed Duration: 419 ms Memory Size: 512 MB',
      'TỜ KHAI XIN THỊ THỰC (mẫu NA1a)',
      'Semester V Result Sheet',
      'Max-Forwards: 70',
      'Ảnh: anh_4x6.jpg',
    ])
      assert.deepEqual(peopleIn(`${text}\n`), [], text);
    const name = full('Michael', 'V', 'Jones');
    assert.deepEqual(peopleIn(`Yesterday ${name} called.`), [name]);
  });

  it('may have a day or a phone number behind them', () => {
    const name = full('Laura', 'Vasquez');
    assert.deepEqual(peopleIn(`last change: ${name} 2024-09-12`), [name]);
    assert.deepEqual(peopleIn(`locked out? ring ${name} 055 9021 0516`), [name]);
  });

  it('are no names of headers', () => {
    assert.deepEqual(peopleIn('X-Originating-IP: [10.20.30.40]\n'), []);
  });

  it('do not make ordinary words names', () => {
    const name = full('Grace', 'Kowalski');
    assert.deepEqual(peopleIn(`I saw Dr. ${name}. Grace periods end, a grace note sounds, kowalskis rest.`), [
      name,
    ]);
  });

  it('do not spread from unknown words that the text uses as ordinary words', () => {
    const name = full('Zorvika', 'Brzeczyszczy');
    const text = `Patient: ${name}\nA brzeczyszczy is a bird. Brzeczyszczy sing at dawn.\n`;
    assert.deepEqual(peopleIn(text), [name]);
  });

  it('do not spread into code from names that the lexicon does not know', () => {
    const text = `{"firstName": "Zorvika", "customerName": "Zorvika Brzeczyszczy",\n"a": "ZorvikaBrzeczyszczyConfig"}`;
    assert.equal(peopleIn(text, 'a.json').length, 2);
  });

  it('spread into code from names that it knows', () => {
    const text = `const a = "${full('Laura', 'Vasquez')}";\nlauraVasquezOrders();\n`;
    assert.deepEqual(peopleIn(text, 'a.ts'), [full('Laura', 'Vasquez'), 'lauraVasquez']);
  });
});

const authors: [string, string][] = [
  ['a git log', `commit 1\nAuthor: ${full('Zorvika', 'Brzeczyszczy')} <z@zorvex.org>\n`],
  ['a trailer', `Fix it\n\nCo-authored-by: ${full('Zorvika', 'Brzeczyszczy')} <z@zorvex.org>\n`],
  ['a mail header', `From: ${full('Zorvika', 'Brzeczyszczy')} <z@zorvex.org>\nSubject: x\n`],
];

describe('Unknown names before an e-mail address', () => {
  for (const [what, text] of authors)
    it(`are found in ${what}`, () => {
      assert.deepEqual(peopleIn(text), [full('Zorvika', 'Brzeczyszczy')]);
    });
});

const quiet: [string, string][] = [
  ['months and weekdays', 'We ship in April or May, on Friday, not in June.'],
  ['a month with a year', 'Released in August 2024 and June 2023.'],
  ['cities', 'The office moved from San Francisco to Santa Clara, then to Austin and Paris.'],
  ['countries', 'We sell to Jordan, Georgia and Chad.'],
  ['streets', 'The shop is at 12 Victor Hugo Street in town.'],
  ['a European street', 'Nous habitons rue Victor Hugo 12.'],
  ['a city before its state', 'He lives in Clinton, TX 75001.'],
  ['products', 'We use React Router, Visual Studio Code and the Jenkins server.'],
  ['algorithms', 'The Levenshtein distance and Dijkstra algorithm are classics.'],
  ['a scientist as a term', 'It follows a Gaussian curve and the Fisher information matrix.'],
  ['licences', 'Licensed under the Apache License and the Mozilla Public License.'],
  ['sentence starts', 'Will this work? Mark it as done. Grace periods apply. Hope dies last. Chase the bug.'],
  ['words in mid-sentence', 'the Bill of rights and the Art of war'],
  ['headings', 'Getting Started Guide For New Team Members'],
  ['contractions', "I've seen it. He'd know. We'll go. Don't ask."],
  ['acronyms', 'My IBAN is long, the DEA and BART are late.'],
  ['an acronym behind a verb', 'Verify the signed CA certificate first.'],
  ['a pair of acronyms', 'We limit SSCT WAL checks on standbys.'],
  ['an acronym that is also a title', 'Fixed by [SIG Cluster Lifecycle] and SIG Node Grace.'],
  ['an acronym joined to another', 'devices such as SR-IOV VFs are aligned'],
  ['the heading of a list', 'Installed Applications:\nZorvika Middleware:\n  one\n'],
  ['participles before a colon', 'Returned Mail: see the transcript for details'],
  ['titles of software', 'The mechanism called Bootstrap Tokens was replaced.'],
  ['products of developers', 'It supports Okta Verify and Okta Push, and fetches from Okta.'],
  ['a device of storage', 'It stands for a Rados Block Device mount.'],
  ['the word name as a value', 'the name: name of the query'],
  ['greetings of nobody', 'Dear Customer,\nHi Team,\nHello World!\nDear Sir or Madam,'],
  ['a closing without a name', 'Kind regards,\nThe Support Team'],
  ['labels without a name', 'Author: unknown\nContact: Support\nFrom: Sales Department'],
  ['field names', 'First Name: Last Name:\nFull Name:'],
  ['plain words in lower case', 'the mark will chase a rich art dean in may'],
  ['identifiers', 'call getMarkdown() in MarkParser.java or jack_frost_lib'],
  [
    'paths, handles and identifiers',
    'we moved /Laura/ and mail@Laura and met Laura_x and #Laura or Laura2 there',
  ],
  ['domains and handles', 'see maria.example.org and @laura for more'],
];

describe('Names of people in prose are still found', () => {
  const loud: [string, string, string[]][] = [
    ['short and in capitals behind a title or a label', 'Patient: LEE\nDear ANN,\n', ['LEE', 'ANN']],
    ['short in a line of capitals', 'THIS WAS SIGNED ANN LEE TODAY', [full('ANN', 'LEE')]],
    ['behind a title in capitals', `DR ${full('Laura', 'Vasquez')} called`, [full('Laura', 'Vasquez')]],
    ['before a colon that ends the line', 'Laura:\n  I agree.\n', ['Laura']],
    [
      'behind a product',
      `We use Okta. ${full('Laura', 'Vasquez')} installed it.`,
      [full('Laura', 'Vasquez')],
    ],
    [
      'with the name of a product as a first name',
      `ask ${full('Okta', 'Vasquez')}`,
      [full('Okta', 'Vasquez')],
    ],
  ];
  for (const [what, text, expected] of loud)
    it(what, () => {
      assert.deepEqual(peopleIn(text), expected);
    });
});

describe('Names of people in prose are not seen in', () => {
  it('the salutation to a department or to anybody', () => {
    for (const [greeting, whom] of [
      ['Tisztelt', 'Ügyfélszolgálat!'],
      ['Tisztelt', 'Könyvelés!'],
      ['Sehr geehrte', 'Hausverwaltung,'],
      ['Estimada', 'Tesorería,'],
      ['Sayın', 'Yetkili,'],
      ['Vážená', 'Reklamace,'],
    ])
      assert.deepEqual(peopleIn(`${greeting} ${whom}\n\nx`), []);
  });

  for (const [what, text] of quiet)
    it(what, () => {
      assert.deepEqual(peopleIn(text), []);
    });
});

describe('Names are read to their end', () => {
  const whole: readonly (readonly [what: string, text: (name: string) => string, name: string])[] = [
    [
      'with a second surname that no list has',
      (name) => `Sra. ${name}, CPF`,
      full('Rosa', 'Tassinari', 'Brelk'),
    ],
    ['the same in capitals', (name) => `x = {"nombre": "${name}"}`, full('ROSA', 'MONROY', 'CASTRELK')],
    ['behind the particles of Ireland', (name) => `Dear ${name},\n`, full('Aoife', 'Ní', 'Bhrelkain')],
    ['behind the particles of Scotland', (name) => `Dr ${name}, Cork`, full('Fergal', 'Mac', 'Crelkain')],
    ['behind the particles of Malaysia', (name) => `Dear ${name},\n`, full('Siti', 'binti', 'Rahman')],
    [
      'with the surname first, before a patronymic',
      (name) => `Клієнт ${name} (ІПН)`,
      full('Бондаренко', 'Тарас', 'Андрійович'),
    ],
    [
      'with the surname first, before a short patronymic',
      (name) => `Клиент ${name};`,
      full('Дьячков', 'Пётр', 'Ильич'),
    ],
    ['with the surname first, in a field', (name) => `{"customerName": "${name}"}`, full('Zgrelkain', 'Urs')],
    ['with the surname first, behind a greeting', (name) => `Dear ${name},\n`, full('Kovács', 'Anna')],
    [
      'behind a role and a comma',
      (name) => `Ring to their bookkeeper, ${name}, on Monday.`,
      full('Birthe', 'Langkjær'),
    ],
    [
      'behind a title in another case',
      (name) => `a Panem ${name}, zwanym dalej`,
      full('Kacprem', 'Wrzelkińskim'),
    ],
    [
      'parted by a blank, before an honorific',
      (name) => `営業の担当 ${name}様（東京）`,
      full('篠崎', '雅彦'),
    ],
  ];
  for (const [what, text, name] of whole)
    it(what, () => {
      assert.deepEqual(peopleIn(text(name)), [name]);
    });

  it('but not into what stands behind them', () => {
    for (const rest of ['Acme and left', 'Photography, Berlin', 'Dental.'])
      assert.deepEqual(peopleIn(`She met ${full('Anna', 'Miller')} ${rest}`), [full('Anna', 'Miller')]);
  });

  it('but not to the end of a band', () => {
    assert.deepEqual(peopleIn("{ 'artist.name' => 'Nine Inch Nails' }", 'a.pl'), []);
  });

  it('one by one in the list of who was there', () => {
    assert.deepEqual(peopleIn('出席：宮本部長、佐伯、田中さん\n欠席：大河内\n参加者：全員\n'), [
      '宮本',
      '佐伯',
      '田中',
      '大河内',
    ]);
  });
});
