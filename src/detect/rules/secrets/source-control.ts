import { crcToken } from '../../validate/crcToken.ts';
import { fineGrainedToken } from '../../validate/github.ts';
import { routableToken } from '../../validate/gitlab.ts';
import { named, prefixed, service } from './rows.ts';
import { base62, hex, shaped, urlSafe } from './shapes.ts';

/** Where source code is kept. */
export const sourceControl = [
  service(
    'GitHub',
    'docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
    prefixed('personal access token', 'ghp_', base62(36), { validate: crcToken }),
    prefixed('OAuth access token', 'gho_', base62(36), { validate: crcToken }),
    prefixed('user-to-server token', 'ghu_', base62(36), { validate: crcToken }),
    prefixed('installation token', 'ghs_', base62(36), { validate: crcToken }),
    prefixed(
      'installation token with claims',
      'ghs_',
      shaped(/\d{1,12}_[\w-]{20,600}\.[\w-]{20,2000}\.[\w-]{40,600}/),
    ),
    prefixed('refresh token', 'ghr_', base62(36, 76), { validate: crcToken }),
    prefixed('fine-grained personal access token', 'github_pat_', shaped(/[0-9A-Za-z]{22}_[0-9A-Za-z]{59}/), {
      validate: fineGrainedToken,
    }),
    named('legacy access token', ['github', 'gh token', 'gh pat'], hex(40), { alone: false }),
    named('OAuth client secret', ['github', 'gitalk', 'clientsecret'], hex(40), {
      needs: /client_?secret/i,
      score: 0.87,
    }),
  ),
  service(
    'GitLab',
    'docs.gitlab.com/security/tokens/#token-prefixes',
    prefixed('personal access token', 'glpat-', urlSafe(20)),
    prefixed(
      'routable personal access token',
      'glpat-',
      shaped(/[\w-]{27,300}\.[0-9a-z]{2}\.?[0-9a-z]{7,9}/),
      {
        validate: routableToken,
      },
    ),
    prefixed('deploy token', 'gldt-', urlSafe(20)),
    prefixed('runner authentication token', ['glrt-', 'glrtr-'], shaped(/(?:t\d_)?[\w-]{20}(?![\w.-])/)),
    prefixed(
      'routable runner authentication token',
      ['glrt-', 'glrtr-'],
      shaped(/t\d_[\w-]{27,300}\.[0-9a-z]{2}\.?[0-9a-z]{7,9}/),
      { validate: routableToken },
    ),
    prefixed('runner registration token', 'GR1348941', urlSafe(20)),
    prefixed('CI job token', 'glcbt-', shaped(/[0-9a-zA-Z]{1,5}_[\w-]{20}(?![\w-])/)),
    prefixed('pipeline trigger token', 'glptt-', hex(40)),
    prefixed('feed token', 'glft-', urlSafe(20)),
    prefixed('incoming mail token', 'glimt-', urlSafe(25)),
    prefixed('agent token', 'glagent-', urlSafe(50)),
    prefixed('OAuth application secret', 'gloas-', base62(64, 65)),
    prefixed('SCIM token', 'glsoat-', urlSafe(20)),
    prefixed('feature flags client token', 'glffct-', urlSafe(20)),
    prefixed('workspace token', 'glwt-', urlSafe(20)),
    prefixed('session cookie', '_gitlab_session=', hex(32), { id: 'gitlab-session-cookie' }),
    named('legacy token', ['gitlab'], urlSafe(20)),
  ),
  service(
    'Bitbucket',
    'support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    prefixed('app password', 'ATBB', base62(32)),
    prefixed('access token', 'ATCTT3', shaped(/xFfG[\w-]{150,250}=[0-9A-F]{8}/)),
    named('client secret', ['bitbucket'], base62(32)),
    named(
      'data center access token',
      ['bitbucket', 'stash token'],
      shaped(/[MNO][ADEJQTgjkwz0-9A-Za-z]{11}[0-9A-Za-z+/]{32}(?![\w+/=])/),
    ),
    named('OAuth secret', ['bitbucket'], urlSafe(64)),
  ),
  service(
    'Gitea',
    'docs.gitea.com/development/oauth2-provider',
    prefixed('OAuth client secret', 'gto_', shaped(/[0-9a-z]{52}/)),
    named('access token', ['gitea', 'forgejo', 'codeberg'], hex(40)),
  ),
  service('Gogs', 'gogs.io/', named('access token', ['gogs'], hex(40))),
  service(
    'Gitee',
    'gitee.com/api/v5/oauth_doc',
    named('access token', ['gitee'], hex(32)),
    named('client secret', ['gitee'], hex(64)),
  ),
  service(
    'SourceHut',
    'man.sr.ht/meta.sr.ht/oauth.md',
    named('access token', ['sourcehut', 'srht'], shaped(/[\w+/-]{60,90}={0,2}/)),
  ),
  service(
    'AWS CodeCommit',
    'docs.aws.amazon.com/codecommit/latest/userguide/setting-up-gc.html',
    named('git password', ['codecommit'], shaped(/[0-9A-Za-z+/]{43}=/)),
  ),
  service(
    'Sourcegraph',
    'sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    prefixed('access token', 'sgp_', shaped(/(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}/)),
    prefixed('dotcom user gateway token', 'sgd_', hex(64)),
    prefixed('license key', 'slk_', hex(64)),
    named('legacy access token', ['sourcegraph'], hex(40), { alone: false }),
    prefixed('Cody Gateway key', 'sgs_', hex(64)),
  ),
  service('Gitter', 'developer.gitter.im/', named('access token', ['gitter'], hex(40))),
  service(
    'GitGuardian',
    'docs.gitguardian.com/api-docs/authentication',
    named('API key', ['gitguardian', 'ggshield'], base62(71)),
  ),
  service('RhodeCode', 'docs.rhodecode.com/', named('auth token', ['rhodecode'], hex(40))),
  service(
    'Phabricator',
    'secure.phabricator.com/book/phabricator/',
    prefixed('Conduit API token', ['api-', 'cli-'], shaped(/[0-9a-z]{28}/), { score: 0.7 }),
  ),
  service(
    'Gerrit',
    'gerrit-review.googlesource.com/Documentation/',
    named('HTTP password', ['gerrit'], shaped(/[\w+/]{42,44}/)),
  ),
  service(
    'Greptile',
    'www.greptile.com/docs',
    named('API key', ['greptile'], shaped(/[\w+/-]{43,64}={0,2}/)),
  ),
  service('Sourcery', 'docs.sourcery.ai/', prefixed('token', 'user_', hex(64))),
].flat();
