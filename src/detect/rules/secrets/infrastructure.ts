import { ageKey, nkeySeed } from '../../validate/checkedTokens.ts';
import { named, prefixed, service, signed } from './rows.ts';
import { base32, base36, base62, either, hex, shaped, upper36, urlSafe, uuid } from './shapes.ts';

/** Secret managers, provisioning, clusters, networks, feature flags and remote access. */
export const infrastructure = [
  service(
    'HashiCorp Vault',
    'developer.hashicorp.com/vault/docs/concepts/tokens',
    prefixed('service token', 'hvs.', urlSafe(24, 300)),
    prefixed('batch token', 'hvb.', urlSafe(130, 400)),
    prefixed('recovery token', 'hvr.', urlSafe(24, 300)),
    named('legacy service token', ['vault', 'x-vault-token'], shaped(/[sbr]\.[0-9A-Za-z]{24}/)),
    named('AppRole secret id', ['vault', 'approle', 'secret id', 'role secret'], uuid, {
      needs: /secret_?id/i,
    }),
    named('unseal key', ['unseal'], either(shaped(/[\w+/]{43}=/), shaped(/[\w+/]{44}/), hex(64, 66))),
  ),
  service(
    'HashiCorp Cloud',
    'developer.hashicorp.com/hcp/docs',
    named('client secret', ['hcp client', 'hcp secret', 'hcp'], urlSafe(64), { needs: /secret/i }),
  ),
  service(
    'HCP Terraform',
    'developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    signed('API token', '.atlasv1.', /[0-9A-Za-z]{14}\.atlasv1\.[\w=-]{60,80}(?![\w=-])/, {
      boundary: /\w/,
      dummy: 'token',
    }),
  ),
  service(
    'Consul',
    'developer.hashicorp.com/consul/docs/security/acl',
    named('ACL token', ['consul'], uuid, { needs: /token|acl|secret/i }),
    named('gossip key', ['consul'], shaped(/[\w+/]{43}=/), { needs: /encrypt|gossip|key/i }),
  ),
  service(
    'Nomad',
    'developer.hashicorp.com/nomad/docs',
    named('ACL token', ['nomad'], uuid, { needs: /token|acl|secret/i }),
  ),
  service(
    'Boundary',
    'developer.hashicorp.com/boundary',
    prefixed('auth token', 'at_', shaped(/[0-9A-Za-z]{10}_s1[0-9A-Za-z]{60,200}/)),
  ),
  service('Pulumi', 'www.pulumi.com/docs/', prefixed('access token', 'pul-', hex(40))),
  service(
    'Doppler',
    'docs.doppler.com/docs/',
    prefixed('personal token', 'dp.pt.', base62(40, 44)),
    prefixed('CLI token', 'dp.ct.', base62(40, 44)),
    prefixed('service token', 'dp.st.', shaped(/(?:[a-z0-9_-]{2,35}\.)?[0-9A-Za-z]{40,44}/)),
    prefixed('service account token', 'dp.sa.', base62(40, 44)),
    prefixed('SCIM token', 'dp.scim.', base62(40, 44)),
    prefixed('audit token', 'dp.audit.', base62(40, 44)),
    prefixed('service account identity token', 'dp.said.', base62(40, 44)),
  ),
  service(
    '1Password',
    'developer.1password.com/docs/',
    prefixed('service account token', 'ops_', shaped(/eyJ[\w-]{200,1200}={0,2}/)),
    prefixed(
      'secret key',
      'A3-',
      shaped(/[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})(?:-[0-9A-Z]{5}){3}(?![\w-])/),
    ),
    named('Connect token', ['op connect'], shaped(/eyJ[\w-]{20,200}\.eyJ[\w-]{60,600}\.[\w-]{80,120}/)),
  ),
  service(
    'Bitwarden',
    'bitwarden.com/help/',
    named('client secret', ['bitwarden', 'bw client', 'bw_clientsecret'], base62(30)),
    prefixed(
      'Secrets Manager access token',
      '0.',
      shaped(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9A-Za-z]{30}:[\w+/]{22}==/),
    ),
  ),
  service(
    'Keeper',
    'docs.keeper.io/',
    prefixed(
      'one-time access token',
      ['US:', 'EU:', 'AU:', 'JP:', 'CA:', 'GOV:'],
      shaped(/[\w-]{43}(?![\w-])/),
      { keywords: ['us:', 'eu:', 'au:', 'jp:', 'ca:', 'gov:'], score: 0.7 },
    ),
  ),
  service(
    'Infisical',
    'infisical.com/docs/',
    prefixed(
      'service token',
      'st.',
      shaped(/[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}|[0-9a-f-]{36}\.[0-9a-f]{32}\.[0-9a-f]{32}/),
    ),
    named('client secret', ['infisical'], hex(64)),
  ),
  service('Akeyless', 'docs.akeyless.io/', named('access key', ['akeyless'], shaped(/[\w+/]{43}=/))),
  service('CyberArk Conjur', 'docs.cyberark.com/conjur/', named('API key', ['conjur'], base36(50, 60))),
  service(
    'dotenv',
    'www.dotenvx.com/docs',
    prefixed('vault key', 'dotenv://:', shaped(/(?<value>key_[0-9a-f]{64})@dotenv\.org/)),
    named('private key', ['dotenv_private_key', 'dotenv private'], hex(64)),
  ),
  service(
    'EnvKey',
    'docs.envkey.com/',
    named(
      'key',
      ['envkey'],
      shaped(
        /ek[0-9A-Za-z]{20,30}-[0-9A-Za-z]{16,24}(?:-[\w.-]{5,60})?|[0-9A-Za-z]{16,24}-[0-9A-Za-z]{16,24}/,
      ),
    ),
  ),
  service(
    'Databricks',
    'docs.databricks.com/dev-tools/auth/pat',
    prefixed('access token', 'dapi', shaped(/[0-9a-f]{32}(?:-\d)?/)),
    prefixed('OAuth secret', 'dose', hex(32)),
    prefixed('job token', 'dkea', shaped(/[0-9a-f]{32}(?:-\d)?/)),
  ),
  service(
    'Tailscale',
    'tailscale.com/kb/1101/api',
    prefixed('auth key', 'tskey-auth-', shaped(/[0-9A-Za-z]{10,20}-[0-9A-Za-z]{16,40}/)),
    prefixed('API key', 'tskey-api-', shaped(/[0-9A-Za-z]{10,20}-[0-9A-Za-z]{16,40}/)),
    prefixed(
      'OAuth client secret',
      ['tskey-client-', 'tskey-scim-', 'tskey-webhook-', 'tskey-service-', 'tskey-secret-'],
      shaped(/[0-9A-Za-z]{10,20}-[0-9A-Za-z]{16,40}/),
    ),
    prefixed(
      'other key',
      'tskey-',
      shaped(/(?:[a-z]{2,16}-[0-9A-Za-z]{10,20}-)?[0-9A-Za-z]{16,40}(?![\w-])/),
    ),
  ),
  service('ZeroTier', 'docs.zerotier.com/', named('API token', ['zerotier', 'zero tier'], base62(32))),
  service('NetBird', 'docs.netbird.io/', prefixed('personal access token', 'nbp_', base62(36))),
  service(
    'ngrok',
    'ngrok.com/docs/',
    named('authtoken', ['ngrok', 'authtoken'], shaped(/\d[0-9A-Za-z]{26}_[0-9A-Za-z]{20,24}/), {
      score: 0.93,
    }),
    prefixed('API key', 'ngrok_api_', base62(40, 60)),
  ),
  service(
    'LaunchDarkly',
    'launchdarkly.com/docs/',
    prefixed('access token', 'api-', uuid),
    prefixed('SDK key', 'sdk-', uuid),
    prefixed('mobile key', 'mob-', uuid, { publishable: true, score: 0.75 }),
    prefixed('relay key', 'rel-', uuid),
    named('access token', ['launchdarkly', 'ld api'], shaped(/[\w-]{40}/), {
      id: 'launchdarkly-legacy-token',
    }),
  ),
  service(
    'Split',
    'help.split.io/',
    named('SDK key', ['split io', 'splitio', 'split sdk', 'split api'], base36(30, 60)),
  ),
  service(
    'Flagsmith',
    'docs.flagsmith.com/',
    prefixed('server key', 'ser.', base62(22)),
    named('environment key', ['flagsmith'], base62(22), { publishable: true, score: 0.66 }),
    named('API token', ['flagsmith'], hex(40)),
  ),
  service(
    'Unleash',
    'docs.getunleash.io/',
    named('API token', ['unleash'], shaped(/(?:\*|[\w-]{1,40}):(?:\*|[\w-]{1,40})\.[0-9a-f]{40,64}/)),
    prefixed('personal access token', 'user:', hex(64)),
  ),
  service(
    'ConfigCat',
    'configcat.com/docs/',
    prefixed('SDK key', 'configcat-sdk-1/', shaped(/[\w-]{22}\/[\w-]{22}(?![\w-])/)),
    named('legacy SDK key', ['configcat'], shaped(/[\w-]{22}\/[\w-]{22}/)),
  ),
  service(
    'DevCycle',
    'docs.devcycle.com/',
    prefixed(
      'server SDK key',
      ['dvc_server_', 'server-'],
      shaped(/(?![a-z]{2,12}-[a-z]{2,12}-)(?:[0-9A-Za-z]{6,8}_)?[0-9A-Za-z-]{32,64}(?![\w-])/),
      { score: 0.85 },
    ),
    prefixed('server SDK key, short', 'dvc_server_', shaped(/[a-z]*\d[0-9A-Za-z]{3,31}(?![\w-])/), {
      score: 0.7,
    }),
    prefixed(
      'client or mobile SDK key',
      ['dvc_client_', 'dvc_mobile_'],
      shaped(/(?:[\w-]{32,80}|[a-z]*\d[0-9A-Za-z]{3,31})(?![\w-])/),
      {
        publishable: true,
        score: 0.75,
      },
    ),
  ),
  service(
    'Statsig',
    'docs.statsig.com/',
    prefixed('server secret', 'secret-', base62(38, 64)),
    prefixed('console key', 'console-', base62(38, 64)),
    prefixed('client key', 'client-', base62(38, 64), { publishable: true, score: 0.75 }),
  ),
  service(
    'GrowthBook',
    'docs.growthbook.io/',
    prefixed('secret key', ['secret_admin_', 'secret_user_', 'secret_readonly_'], shaped(/[\w=/+]{20,70}/)),
    prefixed('SDK key', 'sdk-', base62(14, 18), { publishable: true, score: 0.65 }),
  ),
  service(
    'Optimizely',
    'docs.developers.optimizely.com/',
    named('access token', ['optimizely'], shaped(/2:[\w-]{40,64}/)),
    named('personal token', ['optimizely'], shaped(/[\w-]{54}/)),
  ),
  service(
    'Convex',
    'docs.convex.dev/',
    prefixed('deploy key', ['prod:', 'dev:', 'preview:'], shaped(/[a-z0-9:-]{3,60}\|[\w+/=-]{40,240}/)),
  ),
  service(
    'Temporal Cloud',
    'docs.temporal.io/cloud/api-keys',
    named('API key', ['temporal'], shaped(/eyJ[\w-]{20,200}\.eyJ[\w-]{60,600}\.[\w-]{40,400}/)),
  ),
  service(
    'Trigger.dev',
    'trigger.dev/docs',
    prefixed('secret key', ['tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_'], base62(20, 24)),
    prefixed('personal access token', 'tr_pat_', base36(40)),
    named('project reference', ['trigger'], shaped(/proj_[a-z]{20}/), {
      publishable: true,
      allowLetters: true,
      needs: /./,
      score: 0.5,
    }),
  ),
  service(
    'Inngest',
    'www.inngest.com/docs',
    prefixed('signing key', ['signkey-prod-', 'signkey-test-', 'signkey-branch-'], hex(32, 64)),
    named('event key', ['inngest'], urlSafe(60, 90)),
  ),
  service(
    'Kubernetes',
    'kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    named('bootstrap token', ['kubeadm', 'bootstrap', '--token'], shaped(/[0-9a-z]{6}\.[0-9a-z]{16}/), {
      needs: /kubeadm|bootstrap|--token|join/i,
      isTypedInManuals: true,
    }),
  ),
  service('OpenShift', 'docs.openshift.com/', prefixed('user token', 'sha256~', urlSafe(43))),
  service(
    'Rancher',
    'ranchermanager.docs.rancher.com/',
    prefixed('API token', 'token-', shaped(/[0-9a-z]{5}:[0-9a-z]{54}/)),
    prefixed('kubeconfig token', 'kubeconfig-', shaped(/(?:user|u)-[0-9a-z.-]{5,30}:[0-9a-z]{54}/)),
  ),
  service('Portainer', 'docs.portainer.io/', prefixed('access token', 'ptr_', shaped(/[\w+/]{43}=/))),
  service('Kairos', 'kairos.io/', named('token', ['kairos'], shaped(/[\w+/]{80,600}={0,2}/))),
  service(
    'Docker',
    'docs.docker.com/security/access-tokens/',
    prefixed('personal access token', 'dckr_pat_', urlSafe(27)),
    prefixed('organization access token', 'dckr_oat_', urlSafe(32)),
    named('Hub password', ['dockerhub', 'docker hub'], uuid),
    prefixed('Swarm join token', 'SWMTKN-1-', shaped(/[0-9a-z]{50}-[0-9a-z]{25}/)),
    prefixed('Swarm unlock key', 'SWMKEY-1-', shaped(/[\w+/-]{43}/)),
  ),
  service('Spacelift', 'docs.spacelift.io/', named('API key secret', ['spacelift'], hex(64))),
  service(
    'Scalr',
    'docs.scalr.io/',
    named(
      'API token',
      ['scalr'],
      shaped(/eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJ[\w-]{40,400}\.[\w-]{43}/),
    ),
  ),
  service(
    'Infracost',
    'www.infracost.io/docs/',
    prefixed('API token', 'ico-', base62(32)),
    named('API key', ['infracost'], base62(32)),
  ),
  service('Octopus Deploy', 'octopus.com/docs/', prefixed('API key', 'API-', shaped(/[0-9A-Z]{25,32}/))),
  service(
    'Harness',
    'developer.harness.io/',
    prefixed('API key', ['pat.', 'sat.'], shaped(/[\w-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}/)),
  ),
  service(
    'Puppet',
    'www.puppet.com/docs/',
    named('Forge API key', ['puppet forge', 'forge api', 'puppet'], hex(64)),
  ),
  service(
    'Ansible Galaxy',
    'docs.ansible.com/',
    named('API token', ['galaxy', 'ansible galaxy'], hex(40), { needs: /token|key/i }),
  ),
  service(
    'WireGuard',
    'www.wireguard.com/',
    named(
      'private key',
      ['privatekey', 'presharedkey', 'wireguard', 'private key', 'preshared key', 'wg private'],
      shaped(/[0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=/),
      { needs: /private|shared|psk/i },
    ),
  ),
  service(
    'age',
    'age-encryption.org/v1',
    prefixed(
      'secret key',
      ['AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-PQ-1'],
      shaped(/[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58,120}/),
      { validate: ageKey },
    ),
    prefixed(
      'plugin identity',
      'AGE-PLUGIN-',
      shaped(/[A-Z0-9]{2,30}-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{20,200}/),
    ),
  ),
  service(
    'NATS',
    'docs.nats.io/running-a-nats-service/nats_admin/security/jwt',
    prefixed('nkey seed', nkeySeeds(), base32(55), { validate: nkeySeed }),
  ),
  service(
    'Minisign',
    'jedisct1.github.io/minisign/',
    prefixed('secret key', 'RWRTY0Iy', shaped(/[\w+/]{200,206}={0,2}/)),
  ),
  service(
    'Cisco Meraki',
    'developer.cisco.com/meraki/',
    named('API key', ['meraki', 'x-cisco-meraki'], hex(40)),
  ),
  service(
    'Duo',
    'duo.com/docs/',
    named('secret key', ['duo', 'skey'], base62(40), { needs: /skey|secret/i }),
    named('integration key', ['duo', 'ikey'], shaped(/DI[0-9A-Z]{18}/), { publishable: true, score: 0.65 }),
  ),
  service(
    'TrueNAS',
    'www.truenas.com/docs/',
    named(
      'API key',
      ['truenas', 'freenas', 'nas', 'auth.login_with_api_key', 'bearer'],
      shaped(/\d{1,3}-[0-9A-Za-z]{64}/),
    ),
  ),
  service(
    'Proxmox',
    'pve.proxmox.com/',
    prefixed(
      'API token',
      'PVEAPIToken=',
      shaped(/[\w.-]{1,40}@[\w-]{1,20}![\w-]{1,60}=(?<value>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/),
    ),
    named('token secret', ['proxmox', 'pve token', 'pm_api_token'], uuid, { needs: /secret|token/i }),
  ),
  service(
    'VMware',
    'developer.broadcom.com/',
    named('API token', ['vmware', 'vcloud', 'vrealize', 'csp api'], base62(64)),
  ),
  service(
    'Home Assistant',
    'developers.home-assistant.io/',
    named(
      'long-lived access token',
      ['hass', 'home assistant', 'homeassistant', 'supervisor token'],
      shaped(/eyJ[\w-]{20,60}\.eyJ[\w-]{60,200}\.[\w-]{43}/),
    ),
  ),
  service(
    'Particle',
    'docs.particle.io/',
    named('access token', ['particle', 'spark'], hex(40)),
    prefixed(
      'API address with token',
      'api.particle.io/',
      shaped(/v1\/[\w/?-]{0,60}access_token=(?<value>[0-9a-f]{40})/),
    ),
  ),
  service('Adafruit IO', 'io.adafruit.com/api/docs/', prefixed('key', 'aio_', base62(28))),
  service(
    'Blynk',
    'docs.blynk.io/',
    named('device token', ['blynk', 'blynk_auth_token'], urlSafe(32)),
    prefixed('OAuth client id', 'oa2-client-id_', base62(32), { publishable: true, score: 0.5 }),
    prefixed(
      'API address with token',
      'blynk.cloud/',
      shaped(/(?:external\/)?(?:api\/)?[\w/]{0,40}\?token=(?<value>[\w-]{32})/),
    ),
  ),
  service(
    'ThingsBoard',
    'thingsboard.io/docs/',
    named('device token', ['thingsboard'], base62(20)),
    prefixed(
      'device API address',
      '/api/v1/',
      shaped(/(?<value>[0-9A-Za-z]{20})\/(?:telemetry|attributes|rpc|claim|provision)/),
      { score: 0.8, boundary: false },
    ),
  ),
  service(
    'ThingSpeak',
    'www.mathworks.com/help/thingspeak/',
    named('write API key', ['thingspeak'], upper36(16)),
  ),
  service(
    'Ubidots',
    'docs.ubidots.com/',
    prefixed('token', 'BBFF-', base62(30)),
    prefixed('API key', ['BBUS-', 'BBAU-'], base62(30, 40)),
  ),
  service('Balena', 'docs.balena.io/', named('API key', ['balena', 'resin'], base62(32))),
  service('Tuya', 'developer.tuya.com/', named('access secret', ['tuya'], hex(32))),
  service('LIFX', 'api.developer.lifx.com/', named('access token', ['lifx'], hex(64))),
  service(
    'Philips Hue',
    'developers.meethue.com/',
    named('user name', ['hue username', 'hue user', 'hue bridge', 'hue api'], shaped(/[\w-]{40}/), {
      needs: /hue/i,
      score: 0.8,
    }),
  ),
  service(
    'SmartThings',
    'developer.smartthings.com/',
    named('personal access token', ['smartthings', 'smart things'], uuid),
  ),
  service(
    'StackHawk',
    'docs.stackhawk.com/',
    prefixed('API key', 'hawk.', shaped(/[\w-]{20}\.[\w-]{20}(?![\w-])/)),
  ),
  service('Thunderstore', 'thunderstore.io/api/docs/', prefixed('API token', 'tss_', base62(32, 48))),
  service(
    'SettleMint',
    'www.settlemint.com/',
    prefixed('access token', ['sm_pat_', 'sm_aat_', 'sm_sat_'], base62(16, 32)),
  ),
  service(
    'AWX',
    'docs.ansible.com/automation-controller/',
    named('OAuth token', ['awx', 'ansible tower', 'tower oauth', 'controller oauth'], base62(30)),
  ),
].flat();

/** `S`, the kind of key, and a letter that holds three zero bits. */
function nkeySeeds(): string[] {
  return Array.from('UAONCX', (kind) => Array.from('ABCD', (next) => `S${kind}${next}`)).flat();
}
