import { named, prefixed, service } from './rows.ts';
import { base36, base62, either, hex, shaped, urlSafe, uuid } from './shapes.ts';

/** Building, testing and delivering. */
export const ci = [
  service(
    'CircleCI',
    'circleci.com/docs/managing-api-tokens/',
    prefixed('personal API token', 'CCIPAT_', shaped(/[0-9A-Za-z]{22}_[0-9a-f]{40}/)),
    prefixed('project API token', 'CCIPRJ_', shaped(/[0-9A-Za-z]{22}_[0-9a-f]{40}/)),
    named('legacy API token', ['circleci', 'circle token', 'circle-token', 'circle ci'], hex(40)),
  ),
  service('Travis CI', 'docs.travis-ci.com/', named('API token', ['travis'], urlSafe(20, 22))),
  service(
    'Jenkins',
    'www.jenkins.io/doc/book/using/',
    named('API token', ['jenkins'], hex(34)),
    named('legacy API token', ['jenkins'], hex(32)),
    named('crumb', ['jenkins-crumb', 'jenkins crumb'], either(hex(64), hex(32)), { score: 0.7 }),
    prefixed('encrypted secret', '{AQAAABAAAA', shaped(/[\w+/=]{20,400}\}/), { boundary: false }),
  ),
  service(
    'Buildkite',
    'buildkite.com/docs/apis/',
    prefixed('user access token', 'bkua_', base36(40, 60)),
    prefixed('agent token', ['bkct_', 'bkaj_', 'bkat_'], base62(40, 64)),
    prefixed('package registry token', ['bkpt_', 'bkr_', 'bkps_'], base62(30, 70)),
    named('legacy token', ['buildkite'], either(hex(40), hex(50))),
  ),
  service(
    'Drone',
    'docs.drone.io/',
    named('access token', ['drone'], base62(32)),
    named('RPC secret', ['drone rpc', 'drone_rpc_secret'], hex(32)),
  ),
  service('Woodpecker', 'woodpecker-ci.org/docs/', named('agent secret', ['woodpecker'], hex(64))),
  service(
    'TeamCity',
    'www.jetbrains.com/help/teamcity/',
    named('access token', ['teamcity'], shaped(/eyJ0eXAiOiAiVENWMiJ9\.[\w-]{20,60}\.[\w-]{40,60}/)),
  ),
  service(
    'JetBrains',
    'www.jetbrains.com/help/',
    prefixed('Space or YouTrack token', 'perm:', shaped(/[\w=+/-]{8,80}\.[\w=+/-]{6,60}\.[\w=+/-]{20,80}/)),
    prefixed('YouTrack token', 'perm-', shaped(/[\w=+/-]{8,80}\.[\w=+/-]{6,60}\.[\w=+/-]{20,80}/)),
  ),
  service(
    'Bamboo',
    'confluence.atlassian.com/bamboo/',
    named('access token', ['bamboo'], shaped(/[MNO][DTjz][0-9A-Za-z]{10}[0-9A-Za-z+/]{32}(?![\w+/=])/)),
  ),
  service('GoCD', 'api.gocd.org/', named('access token', ['gocd'], hex(40))),
  service(
    'Bitrise',
    'devcenter.bitrise.io/',
    prefixed('workspace token', 'bitwat_', base62(86, 110)),
    prefixed('personal token', 'bitpat_', base62(86, 110)),
    named('access token', ['bitrise'], shaped(/[\w-]{86}/)),
  ),
  service('Codemagic', 'docs.codemagic.io/', named('API token', ['codemagic', 'cm api'], urlSafe(43))),
  service(
    'AppVeyor',
    'www.appveyor.com/docs/api/',
    prefixed('API token', 'v2.', base36(20)),
    named('token', ['appveyor'], base36(20)),
  ),
  service(
    'Codefresh',
    'codefresh.io/docs/',
    named('API key', ['codefresh'], shaped(/[0-9a-f]{24}\.[0-9a-f]{32}/)),
  ),
  service(
    'Concourse',
    'concourse-ci.org/',
    named('bearer token', ['concourse', 'fly token'], shaped(/[\w+/]{80,300}={0,2}/)),
  ),
  service(
    'Argo CD',
    'argo-cd.readthedocs.io/',
    named('auth token', ['argocd', 'argo cd'], shaped(/eyJ[\w-]{20,100}\.eyJ[\w-]{60,400}\.[\w-]{43}/)),
  ),
  service(
    'Dagger',
    'docs.dagger.io/',
    prefixed('Cloud token', 'dag_', shaped(/[\w-]{3,50}_[0-9A-Za-z]{32,40}|[0-9A-Za-z]{50,80}/)),
  ),
  service(
    'Depot',
    'depot.dev/docs',
    prefixed('token', ['depot_org_', 'depot_project_', 'depot_user_'], shaped(/[0-9a-f]{64}/)),
  ),
  service(
    'Nx Cloud',
    'nx.dev/ci/',
    named(
      'access token',
      ['nx cloud', 'nxcloud', 'nx_cloud_access_token', 'nxclouda'],
      shaped(/[\w+/]{60,90}={0,2}/),
    ),
  ),
  service(
    'Turborepo',
    'turborepo.com/docs',
    named('remote cache token', ['turbo token', 'turbo_token'], base62(24)),
  ),
  service(
    'Codecov',
    'docs.codecov.com/',
    named('upload token', ['codecov'], uuid),
    named('API token', ['codecov'], hex(32)),
  ),
  service(
    'Coveralls',
    'docs.coveralls.io/',
    named('repo token', ['coveralls', 'repo_token'], base62(32, 37)),
  ),
  service(
    'Codacy',
    'docs.codacy.com/',
    named('API token', ['codacy'], base62(20)),
    named('project token', ['codacy'], hex(32)),
  ),
  service(
    'Code Climate',
    'docs.codeclimate.com/',
    named(
      'reporter id',
      ['codeclimate', 'cc_test_reporter', 'cc test reporter', 'code climate'],
      either(hex(64), hex(40)),
      { needs: /repo|token|id|key/i },
    ),
  ),
  service(
    'DeepSource',
    'docs.deepsource.com/',
    prefixed('personal access token', 'dsp_', base62(40)),
    named('DSN', ['deepsource'], shaped(/https:\/\/[0-9a-f]{32}@(?:app\.)?deepsource\.(?:io|com|icu)/)),
  ),
  service('Scrutinizer', 'scrutinizer-ci.com/docs/', named('access token', ['scrutinizer'], hex(64))),
  service(
    'BrowserStack',
    'www.browserstack.com/docs/',
    named('access key', ['browserstack', 'browser stack', 'bs_access'], base62(20)),
  ),
  service('Sauce Labs', 'docs.saucelabs.com/', named('access key', ['sauce'], uuid)),
  service(
    'LambdaTest',
    'www.lambdatest.com/support/docs/',
    prefixed('access key', 'LT_', base62(48)),
    named('legacy access key', ['lambdatest', 'lt access', 'lt_access_key'], base62(50)),
  ),
  service('TestingBot', 'testingbot.com/support/', named('secret', ['testingbot'], hex(32))),
  service(
    'Cypress Cloud',
    'docs.cypress.io/',
    named('record key', ['cypress', '--key', 'record key'], uuid, { needs: /cypress|record|--key/i }),
  ),
  service(
    'Percy',
    'www.browserstack.com/docs/percy',
    prefixed('token', ['web_', 'app_', 'auto_'], hex(64)),
    named('legacy token', ['percy'], hex(64)),
  ),
  service('Chromatic', 'www.chromatic.com/docs/', prefixed('project token', 'chpt_', hex(15))),
  service('Applitools', 'applitools.com/docs/', named('API key', ['applitools', 'eyes key'], base62(44, 48))),
  service('Argos', 'argos-ci.com/docs', prefixed('token', ['argos_', 'arp_'], hex(40))),
  service(
    'Ghost Inspector',
    'ghostinspector.com/docs/',
    named('API key', ['ghost inspector', 'ghostinspector'], hex(40)),
  ),
  service(
    'TestRail',
    'support.testrail.com/',
    named('API key', ['testrail'], shaped(/[\w+/.]{20}-[\w+/.]{20}/)),
  ),
  service('Qase', 'developers.qase.io/', named('API token', ['qase'], either(hex(64), hex(40)))),
  service(
    'BlazeMeter',
    'guide.blazemeter.com/',
    named('API secret', ['blazemeter', 'runscope'], either(base62(80), uuid)),
  ),
  service(
    'k6 Cloud',
    'grafana.com/docs/grafana-cloud/testing/k6/',
    named('API token', ['k6 cloud', 'k6_cloud_token', 'k6 token'], hex(64)),
  ),
  service('Loader.io', 'docs.loader.io/', named('API key', ['loaderio', 'loader.io', 'loader io'], hex(32))),
  service(
    'Gremlin',
    'www.gremlin.com/docs/',
    named('team secret', ['gremlin'], uuid, { needs: /secret|key|token/i }),
  ),
  service(
    'Visual Studio App Center',
    'learn.microsoft.com/appcenter/',
    named('API token', ['appcenter', 'app center', 'x-api-token'], hex(40)),
  ),
  service(
    'Expo',
    'docs.expo.dev/accounts/programmatic-access/',
    named('access token', ['expo token', 'expo access'], urlSafe(40), {
      needs: /token|access/i,
    }),
  ),
  service('Ionic', 'ionic.io/docs/', prefixed('personal access token', 'ion_', base62(42))),
  service('Shorebird', 'docs.shorebird.dev/', named('token', ['shorebird'], shaped(/eyJ[\w+/=-]{80,2000}/))),
  service(
    'Snapcraft',
    'snapcraft.io/docs',
    named('store credentials', ['snapcraft'], shaped(/eyJ[\w+/=-]{200,4000}/)),
  ),
  service(
    'Mozilla Add-ons',
    'mozilla.github.io/addons-server/',
    named('JWT secret', ['amo secret', 'amo jwt', 'web ext api', 'web_ext_api_secret', 'firefox'], hex(64), {
      needs: /secret/i,
    }),
  ),
  service(
    'Visual Studio Marketplace',
    'code.visualstudio.com/api/working-with-extensions/publishing-extension',
    named(
      'personal access token',
      ['vsce pat', 'vsce_pat', 'marketplace'],
      shaped(/[a-z2-7]{52}|[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}/),
      { needs: /pat|token/i },
    ),
  ),
  service(
    'Open VSX',
    'github.com/eclipse/openvsx/wiki',
    prefixed('access token', 'ovsxat_', shaped(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/)),
    named('legacy access token', ['ovsx', 'open vsx', 'openvsx'], uuid),
  ),
].flat();
