import { crcToken } from '../../validate/crcToken.ts';
import { named, prefixed, service } from './rows.ts';
import { base62, hex, shaped, urlSafe, uuid } from './shapes.ts';

/** Package and container registries. */
export const registries = [
  service(
    'npm',
    'docs.npmjs.com/about-access-tokens',
    prefixed('access token', 'npm_', base62(36), { validate: crcToken }),
    prefixed(
      'legacy access token',
      ['_authToken=', '_authtoken='],
      shaped(/"?(?<value>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/),
      { dummy: 'uuid' },
    ),
  ),
  service(
    'PyPI',
    'pypi.org/help/#apitoken',
    prefixed('API token', 'pypi-AgEIcHlwaS5vcmc', urlSafe(50, 1000)),
    prefixed('test API token', 'pypi-AgENdGVzdC5weXBpLm9yZ', urlSafe(50, 1000)),
    prefixed('upload token', 'pypi-', urlSafe(85, 1000), { score: 0.85 }),
  ),
  service(
    'RubyGems',
    'guides.rubygems.org/api-key-scopes/',
    prefixed('API key', 'rubygems_', hex(48)),
    named('legacy API key', ['rubygems'], hex(32)),
  ),
  service(
    'crates.io',
    'doc.rust-lang.org/cargo/reference/publishing.html',
    prefixed('API token', 'cio', base62(32)),
  ),
  service(
    'NuGet',
    'learn.microsoft.com/nuget/nuget-org/publish-a-package',
    prefixed('API key', 'oy2', shaped(/[0-9a-z]{43}/)),
  ),
  service(
    'JFrog Artifactory',
    'jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    prefixed('API key', 'AKCp', base62(69)),
    prefixed('reference token', 'cmVmdGtu', base62(56)),
    named(
      'identity token',
      ['artifactory', 'jfrog', 'x-jfrog-art-api'],
      shaped(/[0-9A-Za-z]{73}|eyJ2ZXIiOi[\w-]{20,200}\.eyJ[\w-]{60,900}\.[\w-]{300,700}/),
    ),
    prefixed('encrypted password', ['AP5', 'AP6', 'AP7', 'AP8', 'AP9', 'APB'], base62(31, 63), {
      score: 0.62,
    }),
  ),
  service(
    'Packagist',
    'packagist.org/about',
    prefixed(
      'API token',
      ['packagist_uut_', 'packagist_ort_', 'packagist_org_', 'packagist_oru_', 'packagist_out_'],
      hex(68, 72),
    ),
    named('legacy API token', ['packagist'], base62(20, 64)),
  ),
  service(
    'Clojars',
    'github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    prefixed('deploy token', 'CLOJARS_', hex(60)),
  ),
  service(
    'Hex.pm',
    'hex.pm/docs/',
    named('API key', ['mix hex', 'hex api', 'hexpm', 'hex.pm', 'hex_api_key'], hex(32)),
  ),
  service(
    'Cloudsmith',
    'docs.cloudsmith.com/',
    prefixed('API key', ['csa_', 'ctokn_'], base62(30, 60), { score: 0.8 }),
    named('key', ['cloudsmith'], hex(40)),
  ),
  service(
    'Gemfury',
    'gemfury.com/help/',
    named('deploy token', ['gemfury', 'fury token', 'fury auth', 'fury push'], base62(20, 32)),
    prefixed(
      'index address',
      'https://',
      shaped(
        /(?<value>[0-9A-Za-z]{20,32})(?::@|@)[\w.]{0,20}(?:pypi|npm|gem|repo|npm-proxy|maven)\.fury\.io/,
      ),
      { score: 0.93 },
    ),
  ),
  service('packagecloud', 'packagecloud.io/docs/', named('API token', ['packagecloud'], hex(48))),
  service(
    'Sonatype',
    'central.sonatype.org/',
    named('portal token', ['sonatype', 'ossrh', 'nexus'], base62(44), { needs: /pass|token/i }),
    prefixed('Nexus user token', 'NpmToken.', uuid),
  ),
  service('MyGet', 'docs.myget.org/', named('API key', ['myget'], uuid)),
  service('Chocolatey', 'docs.chocolatey.org/', named('API key', ['chocolatey', 'choco'], uuid)),
  service(
    'PowerShell Gallery',
    'learn.microsoft.com/powershell/gallery/',
    named('API key', ['psgallery', 'nugetapikey', 'powershell gallery'], shaped(/oy2[0-9a-z]{43}/)),
  ),
  service(
    'Quay',
    'docs.quay.io/',
    named('robot token', ['quay'], shaped(/[0-9A-Z]{64}/)),
    named('OAuth token', ['quay'], base62(40)),
  ),
  service('Harbor', 'goharbor.io/docs/', named('robot secret', ['harbor', 'robot$'], base62(32))),
  service(
    'Anaconda',
    'docs.anaconda.com/',
    prefixed(
      'channel token',
      '/t/',
      shaped(/(?<value>[a-z]{2}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//),
      { boundary: false, dummy: 'uuid' },
    ),
  ),
  service('JSR', 'jsr.io/docs', prefixed('access token', ['jsrd_', 'jsrp_', 'jsrw_'], base62(32, 48))),
  service(
    'Deno',
    'docs.deno.com/deploy/',
    prefixed('Deploy personal access token', 'ddp_', base62(36)),
    prefixed('organization token', 'ddo_', base62(36)),
    prefixed('subhosting token', 'ddw_', base62(36)),
  ),
  service('Val Town', 'docs.val.town/', prefixed('API token', ['vtwn_', 'vtn_'], base62(24, 48))),
  service(
    'Chainguard',
    'edu.chainguard.dev/',
    named(
      'pull token',
      ['chainguard', 'cgr.dev'],
      shaped(/eyJ[\w-]{20,200}\.eyJ[\w-]{60,900}\.[\w-]{80,700}/),
    ),
  ),
  service(
    'Tidelift',
    'support.tidelift.com/',
    prefixed('API key', ['user/', 'org/'], shaped(/[0-9a-z-]{1,40}\/[0-9a-f]{64}/), { score: 0.7 }),
  ),
  service(
    'Libraries.io',
    'libraries.io/api',
    named('API key', ['libraries io', 'libraries.io', 'librariesio'], hex(32)),
  ),
  service(
    'Sidekiq',
    'github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
    named(
      'gem credential',
      ['contribsys', 'bundle_enterprise', 'bundle_gems', 'sidekiq'],
      shaped(/[0-9a-f]{8}:[0-9a-f]{8}/),
      { score: 0.93, allowLetters: true },
    ),
    prefixed(
      'gem source address',
      ['https://', 'http://'],
      shaped(/(?<value>[0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com/),
    ),
  ),
  service(
    'Gradle',
    'docs.gradle.com/develocity/',
    named(
      'access key',
      [
        'gradle enterprise',
        'develocity',
        'gradle_enterprise_access_key',
        'develocity_access_key',
        'ge access',
      ],
      shaped(/(?:[\w.-]{1,60}=)?[0-9a-z]{52}/),
    ),
  ),
].flat();
