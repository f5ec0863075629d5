import type { SourceText } from '../sourceText.ts';

/** Manifests of packages and extensions, in all languages. */
const manifests: readonly RegExp[] = [
  /^(?:package|package-lock|composer|bower|manifest|extension|skin|plugin|theme|module|deno|jsr|elm|meta|codemeta)\.json$/,
  /^(?:cargo|pyproject)\.toml$|^setup\.(?:cfg|py)$|^composer\.lock$|^(?:pom|info)\.xml$|^description$|^dist\.ini$|^mix\.exs$/,
  /^(?:galaxy|meta|chart|pubspec|snapcraft)\.ya?ml$|^citation\.cff$|\.(?:nuspec|gemspec|podspec|cabal|opam|rockspec|desktop)$/,
  // What Ansible says of a role.
  /^meta\/main\.ya?ml$/,
];
/** Lists of those who worked on something. */
const lists =
  /^(?:authors|contributors|maintainers|credits|thanks|codeowners|owners)(?:\.(?:md|txt|rst|in|ya?ml|toml))?$/;
const translations = /(?:^|\/)(?:i18n|l10n|locales?|lang|langs|languages?|translations?|nls)\//;

const sample =
  /[._-](?:example|sample|dist|template|tmpl|tpl|beispiel|vorlage|muster|exemple|modele|ejemplo|plantilla|esempio|exemplo|modelo|voorbeeld|exempel|mall|eksempel|esimerkki|przyklad|wzor|priklad|vzor|pelda|ornek|primer|contoh)(?:$|\.)/;

/** Whether a text is part of what a package tells the world about itself: whoever stands there has published that. */
export function isPublished(source: SourceText): boolean {
  return source.once(readPath).isPublished;
}

/** Whether a text holds the words of a user interface in some language. */
export function isTranslation(source: SourceText): boolean {
  return source.once(readPath).isTranslation;
}

/** Whether a file only shows how another is to be filled in: `.env.example`, `config.sample.yml`. */
export function isSampleFile(source: SourceText): boolean {
  return source.once(readPath).isSample;
}

interface PathFacts {
  readonly isPublished: boolean;
  readonly isTranslation: boolean;
  readonly isSample: boolean;
}

function readPath({ description, format, text }: SourceText): PathFacts {
  const path = description.path?.toLowerCase().replaceAll('\\', '/') ?? '';
  const [name = '', folder = ''] = path.split('/').reverse();
  const isList = format.family === 'data' || format.family === 'config';
  const isTranslation = isList && translations.test(path);
  return {
    isPublished:
      manifests.some((pattern) => pattern.test(name) || pattern.test(`${folder}/${name}`)) ||
      lists.test(name) ||
      (isTranslation && text.slice(0, 200).includes('"@metadata"')),
    isTranslation,
    isSample: sample.test(name),
  };
}
