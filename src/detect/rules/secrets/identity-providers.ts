import { named, prefixed, service } from './rows.ts';
import { base32, base36, base62, either, hex, shaped, urlSafe, uuid } from './shapes.ts';

/** Who signs users in. */
export const identityProviders = [
  service(
    'Okta',
    'developer.okta.com/docs/guides/create-an-api-token/',
    named('API token', ['okta', 'ssws'], shaped(/00[\w-]{40}/), { score: 0.92 }),
    named('client secret', ['okta'], urlSafe(40, 64), { needs: /secret/i }),
  ),
  service(
    'Auth0',
    'auth0.com/docs/',
    named('client secret', ['auth0', 'management api'], urlSafe(64), { needs: /secret/i }),
    named('client id', ['auth0'], base62(32), { needs: /client_?id/i, publishable: true, score: 0.62 }),
    named('refresh token', ['auth0'], shaped(/v1\.[\w-]{60,80}/)),
    named('management API token', ['auth0'], shaped(/eyJ[\w-]{20,200}\.eyJ[\w-]{60,2000}\.[\w-]{300,700}/)),
  ),
  service(
    'OneLogin',
    'developers.onelogin.com/',
    named('client secret', ['onelogin', 'one-login', 'one_login'], hex(64)),
    named('client credential', ['onelogin', 'one-login', 'one_login'], base36(64)),
  ),
  service(
    'Ping Identity',
    'docs.pingidentity.com/',
    named(
      'client secret',
      ['pingone', 'ping identity', 'pingidentity', 'pingfederate'],
      shaped(/[\w~.-]{60,64}/),
      { needs: /secret/i },
    ),
  ),
  service(
    'JumpCloud',
    'docs.jumpcloud.com/api/',
    named('API key', ['jumpcloud'], hex(40)),
    prefixed('API key v2', 'jca_', base62(36, 44)),
  ),
  service(
    'Keycloak',
    'www.keycloak.org/docs/latest/',
    named('client secret', ['keycloak'], either(uuid, base62(32)), { needs: /secret|credential/i }),
  ),
  service(
    'FusionAuth',
    'fusionauth.io/docs/',
    named('API key', ['fusionauth'], shaped(/[\w-]{43,64}|[0-9a-f-]{36}/)),
  ),
  service(
    'Clerk',
    'clerk.com/docs/',
    prefixed('secret key', ['sk_live_', 'sk_test_'], base62(40, 50), { id: 'clerk-secret-key', score: 0.94 }),
    prefixed('publishable key', ['pk_live_', 'pk_test_'], shaped(/[0-9A-Za-z]{16,60}JA?={0,2}/), {
      id: 'clerk-publishable-key',
      publishable: true,
      score: 0.79,
    }),
    prefixed('machine key', 'ak_', base62(40, 60), { score: 0.8 }),
  ),
  service(
    'Stytch',
    'stytch.com/docs',
    prefixed('secret', ['secret-live-', 'secret-test-'], shaped(/[\w=-]{36,44}(?![\w=-])/)),
    prefixed('public token', ['public-token-live-', 'public-token-test-'], shaped(/[0-9a-f-]{36}/), {
      publishable: true,
      score: 0.8,
    }),
  ),
  service(
    'WorkOS',
    'workos.com/docs/',
    prefixed('API key', ['sk_live_', 'sk_test_'], shaped(/a2V5[\w+/]{40,120}={0,2}/), {
      id: 'workos-api-key',
      score: 0.97,
    }),
    prefixed('key', 'sk_', shaped(/a2V5[\w+/]{40,120}={0,2}/)),
  ),
  service(
    'Descope',
    'docs.descope.com/',
    named(
      'management key',
      ['descope'],
      shaped(/K2[0-9A-Za-z]{25,27}:K2[0-9A-Za-z]{25,40}|K2[0-9A-Za-z]{60,100}/),
    ),
  ),
  service('Logto', 'docs.logto.io/', named('app secret', ['logto'], base62(32))),
  service('Authentik', 'docs.goauthentik.io/', named('token', ['authentik'], base62(60))),
  service(
    'Ory',
    'www.ory.sh/docs/',
    prefixed('personal access token', ['ory_pat_', 'ory_apikey_', 'ory_wak_'], base62(32)),
    prefixed('OAuth token', ['ory_at_', 'ory_rt_', 'ory_ac_'], shaped(/[\w-]{40,60}\.[\w-]{43}(?![\w-])/)),
    prefixed('session token', 'ory_st_', base62(32, 48)),
  ),
  service(
    'Authress',
    'authress.io/knowledge-base/',
    prefixed(
      'access key',
      ['sc_', 'ext_', 'scauth_', 'authress_'],
      shaped(/[0-9a-z]{5,30}\.[0-9a-z]{4,6}\.acc[_-][0-9a-z-]{10,32}\.[0-9a-z+/_=-]{30,120}/),
    ),
  ),
  service(
    'Magic',
    'magic.link/docs',
    prefixed('secret key', ['sk_live_', 'sk_test_'], shaped(/[0-9A-F]{16}/), {
      id: 'magic-secret-key',
      score: 0.96,
    }),
  ),
  service('Privy', 'docs.privy.io/', named('app secret', ['privy'], base62(86, 88))),
  service('Dynamic', 'docs.dynamic.xyz/', prefixed('API token', 'dyn_', base62(56))),
  service(
    'Userfront',
    'userfront.com/docs',
    prefixed(
      'API key',
      ['uf_live_admin_', 'uf_test_admin_', 'uf_live_readwrite_', 'uf_test_readwrite_'],
      shaped(/[0-9a-z]{8}_[0-9a-f]{32}/),
    ),
  ),
  service(
    'Unkey',
    'www.unkey.com/docs',
    prefixed('root key', 'unkey_', base62(20, 40)),
    named('API key', ['unkey'], shaped(/[\w]{1,12}_[0-9A-Za-z]{20,40}/)),
  ),
  service(
    'Svix',
    'docs.svix.com/',
    prefixed('API key', ['testsk_', 'sk_'], shaped(/[\w-]{32}\.(?:us|eu|in|ca)(?![\w-])/)),
    prefixed('webhook secret', 'whsec_', shaped(/[\w+/]{32}(?![\w+/=])/), {
      score: 0.94,
      id: 'svix-webhook-secret',
    }),
  ),
  service('Permit.io', 'docs.permit.io/', prefixed('API key', 'permit_key_', base62(80, 110))),
  service(
    'Yubico',
    'developers.yubico.com/',
    named('API secret', ['yubico', 'yubikey'], shaped(/[\w+/]{27}=/)),
  ),
  service(
    'Steam',
    'partner.steamgames.com/doc/webapi_overview/auth',
    named('web API key', ['steam'], shaped(/[0-9A-F]{32}/)),
  ),
  service(
    'TOTP',
    undefined,
    named('seed', ['totp', 'otp secret', '2fa secret', 'mfa secret'], base32(16, 64), { id: 'totp-seed' }),
  ),
].flat();
