import { named, prefixed, service } from './rows.ts';
import { base36, base62, base64, either, hex, shaped, upper36, urlSafe, uuid } from './shapes.ts';

/** Databases, streams, warehouses and what serves them. Connection strings are structures, not rows. */
export const databases = [
  service(
    'PlanetScale',
    'planetscale.com/docs',
    prefixed('password', 'pscale_pw_', urlSafe(32, 64)),
    prefixed('service token', 'pscale_tkn_', urlSafe(32, 64)),
    prefixed('OAuth token', 'pscale_oauth_', urlSafe(32, 64)),
    prefixed('API token', 'pscale_api_', urlSafe(32, 64)),
  ),
  service(
    'Supabase',
    'supabase.com/docs/guides/api/api-keys',
    prefixed('personal access token', 'sbp_', base62(40)),
    prefixed('OAuth access token', ['sbp_oauth_', 'sbp_v0_'], hex(40)),
    prefixed('secret key', 'sb_secret_', urlSafe(20, 48)),
    prefixed('publishable key', 'sb_publishable_', urlSafe(20, 48), {
      publishable: true,
      score: 0.8,
    }),
    named(
      'service role key',
      ['supabase', 'service_role', 'service role', 'servicerole'],
      shaped(/eyJhbGciOiJIUzI1NiIs[\w-]{10,60}\.eyJ[\w-]{60,400}\.[\w-]{43}/),
      { needs: /service|secret|admin/i, score: 0.93 },
    ),
  ),
  service(
    'Neon',
    'neon.com/docs/',
    prefixed('API key', 'napi_', base36(64)),
    named('legacy API key', ['neon'], base36(64)),
  ),
  service(
    'Turso',
    'docs.turso.tech/',
    named(
      'auth token',
      ['turso', 'libsql', 'database auth token'],
      shaped(/eyJhbGciOiJFZERTQSIs[\w-]{10,60}\.eyJ[\w-]{40,400}\.[\w-]{86}/),
    ),
  ),
  service('Xata', 'xata.io/docs', prefixed('API key', 'xau_', base62(32, 40))),
  service(
    'CockroachDB Cloud',
    'www.cockroachlabs.com/docs/',
    prefixed('API key', 'CCDB1_', shaped(/[0-9A-Za-z]{22}_[0-9A-Za-z]{40}/)),
  ),
  service(
    'MongoDB Atlas',
    'www.mongodb.com/docs/atlas/configure-api-access/',
    named('API private key', ['atlas', 'mongodb', 'mongo', 'mcli'], uuid, {
      needs: /private|api|secret|key/i,
    }),
    prefixed('service account secret', 'mdb_sa_sk_', urlSafe(40)),
  ),
  service(
    'Couchbase Capella',
    'docs.couchbase.com/',
    named('API secret', ['couchbase', 'capella'], shaped(/[0-9A-Za-z+/]{43,110}={0,2}/)),
  ),
  service(
    'DataStax Astra',
    'docs.datastax.com/',
    prefixed('application token', 'AstraCS:', shaped(/[0-9A-Za-z]{24}:[0-9a-f]{64}/)),
  ),
  service(
    'Redis Cloud',
    'redis.io/docs/latest/operate/rc/',
    named('API secret key', ['redis cloud', 'rediscloud', 'redislabs', 'rediscloud_secret'], base36(48, 56)),
  ),
  service(
    'Upstash',
    'upstash.com/docs/',
    named('REST token', ['upstash', 'kv rest api', 'kv_rest_api'], shaped(/A[\w]{35,140}={0,2}/)),
    named('API key', ['upstash'], either(uuid, hex(32))),
    named('QStash token', ['qstash'], shaped(/eyJVc2VySUQi[\w]{60,160}={0,2}/)),
    prefixed('QStash signing key', 'sig_', base62(28)),
  ),
  service('Momento', 'docs.momentohq.com/', named('API key', ['momento'], shaped(/eyJ[\w-]{80,400}={0,2}/))),
  service('Fauna', 'docs.fauna.com/', prefixed('secret key', 'fnA', shaped(/[EF][\w-]{36}(?![\w-])/))),
  service(
    'Neo4j Aura',
    'neo4j.com/docs/aura/',
    named('password', ['neo4j', 'aura'], shaped(/[\w-]{43}/)),
    named('client secret', ['aura client', 'neo4j client'], urlSafe(64)),
  ),
  service(
    'InfluxDB',
    'docs.influxdata.com/',
    named('API token', ['influx', 'telegraf'], shaped(/[\w-]{86}==/), { score: 0.93 }),
    prefixed('v3 API token', 'apiv3_', urlSafe(86)),
  ),
  service(
    'ClickHouse Cloud',
    'clickhouse.com/docs/',
    prefixed('API secret', '4b1d', base62(38)),
    named('API key id', ['clickhouse'], base62(20), { needs: /key|id/i, score: 0.7 }),
  ),
  service(
    'Snowflake',
    'docs.snowflake.com/',
    named(
      'programmatic access token',
      ['snowflake', 'snow'],
      shaped(/eyJraWQiOi[\w-]{20,100}\.eyJ[\w-]{40,300}\.[\w-]{80,400}/),
    ),
    prefixed('session token', 'ver:1-hint:', shaped(/\d{1,20}-ETMsDgAAA[\w+/=-]{80,400}/)),
  ),
  service(
    'MotherDuck',
    'motherduck.com/docs/',
    named('token', ['motherduck'], shaped(/eyJ[\w-]{20,100}\.eyJ[\w-]{60,500}\.[\w-]{43}/)),
  ),
  service('SingleStore', 'docs.singlestore.com/', named('API key', ['singlestore', 'memsql'], hex(64))),
  service('Rockset', 'docs.rockset.com/', named('API key', ['rockset'], base62(64))),
  service(
    'Elastic',
    'www.elastic.co/docs/',
    prefixed('Cloud API key', 'essu_', shaped(/[\w+/]{40,120}={0,3}/)),
    named(
      'API key',
      ['elastic', 'elasticsearch', 'es api', 'apikey', 'kibana'],
      shaped(/[0-9A-Za-z+/]{58}==|[0-9A-Za-z+/]{60}/),
      { reject: /^[A-Za-z]+$/ },
    ),
    prefixed('service token', 'AAEAAW', shaped(/[0-9A-Za-z+/]{40,120}={0,2}/)),
  ),
  service(
    'Confluent',
    'docs.confluent.io/cloud/current/',
    prefixed('Cloud API secret', 'cflt', shaped(/[0-9A-Za-z+/]{60}/)),
    named('API secret', ['confluent', 'kafka', 'schema registry', 'sasl'], base64(64)),
    named('API key', ['confluent', 'kafka', 'ccloud'], upper36(16), {
      needs: /key|user|client|login/i,
      score: 0.68,
    }),
  ),
  service(
    'Aiven',
    'aiven.io/docs',
    prefixed('service password', 'AVNS_', urlSafe(19)),
    named('auth token', ['aiven'], shaped(/[\w+/]{372}(?:={0,2})|aivenv1[\w+/]{80,300}={0,2}/)),
  ),
  service(
    'WarpStream',
    'docs.warpstream.com/',
    prefixed('agent key', ['aks_', 'aki_'], hex(60, 70)),
    prefixed('credential', ['ccp_', 'ccun_'], hex(32, 80)),
  ),
  service('CloudAMQP', 'docs.cloudamqp.com/', named('API key', ['cloudamqp'], uuid)),
  service(
    'Tigris',
    'www.tigrisdata.com/docs/',
    prefixed('access key', 'tid_', base62(20, 60), { score: 0.85 }),
    prefixed('secret key', 'tsec_', shaped(/[\w+-]{40,100}/)),
  ),
  service('Wasabi', 'docs.wasabi.com/', named('secret key', ['wasabi'], base62(40))),
  service(
    'Backblaze',
    'www.backblaze.com/docs/',
    named(
      'application key',
      ['backblaze', 'b2 app', 'b2 key', 'b2 account', 'b2 application'],
      shaped(/K00\d[0-9A-Za-z+/]{27}/),
    ),
  ),
  service('Storj', 'storj.dev/', named('secret key', ['storj'], shaped(/j[0-9a-z]{52}/))),
  service(
    'MinIO',
    'min.io/docs/',
    named('secret key', ['minio'], shaped(/[0-9A-Za-z+/]{32,40}/), { needs: /secret|pass/i }),
  ),
  service(
    'Pinata',
    'docs.pinata.cloud/',
    named('API secret', ['pinata'], hex(64)),
    named('API key', ['pinata'], hex(20)),
    named('JWT', ['pinata'], shaped(/eyJ[\w-]{20,100}\.eyJ[\w-]{200,900}\.[\w-]{43}/)),
  ),
  service(
    'web3.storage',
    'web3.storage/docs/',
    named(
      'API token',
      ['web3 storage', 'web3storage', 'nft storage', 'nftstorage'],
      shaped(/eyJ[\w-]{20,100}\.eyJ[\w-]{60,300}\.[\w-]{43}/),
    ),
  ),
  service(
    'Fivetran',
    'fivetran.com/docs/',
    named('API secret', ['fivetran'], base62(32)),
    named('API key', ['fivetran'], base62(16), { needs: /key/i, score: 0.7 }),
  ),
  service(
    'Airbyte',
    'docs.airbyte.com/',
    named('client secret', ['airbyte'], base62(32), { needs: /secret/i }),
  ),
  service(
    'Census',
    'developers.getcensus.com/',
    prefixed('API token', 'secret-token:', shaped(/[0-9A-Za-z]{20,40}/), { score: 0.85 }),
  ),
  service(
    'dbt Cloud',
    'docs.getdbt.com/',
    prefixed('service token', ['dbtc_', 'dbtu_', 'dbts_'], urlSafe(30, 60)),
    named('legacy API key', ['dbt'], hex(40)),
  ),
  service('Prefect', 'docs.prefect.io/', prefixed('API key', ['pnu_', 'pnb_'], base62(36))),
  service(
    'Dagster',
    'docs.dagster.io/',
    prefixed('agent token', 'agent:', shaped(/[\w-]{1,40}:[0-9a-f]{32}/)),
    prefixed('user token', 'user:', hex(32)),
  ),
  service(
    'Astronomer',
    'www.astronomer.io/docs/',
    named(
      'API token',
      ['astro api', 'astronomer'],
      shaped(/eyJ[\w-]{20,100}\.eyJ[\w-]{60,900}\.[\w-]{300,700}/),
    ),
  ),
  service(
    'Apache Airflow',
    'airflow.apache.org/docs/',
    named('Fernet key', ['fernet'], shaped(/[\w-]{43}=/)),
  ),
  service(
    'Hasura',
    'hasura.io/docs/',
    prefixed('personal access token', 'pat_', base62(60, 90), {
      id: 'hasura-personal-access-token',
      score: 0.9,
    }),
    named('admin secret', ['hasura', 'x-hasura-admin'], base62(20, 80), { needs: /secret/i }),
  ),
  service(
    'Apollo GraphOS',
    'www.apollographql.com/docs/',
    prefixed('graph API key', 'service:', shaped(/[\w-]{1,64}:[\w-]{22}(?![\w-])/)),
    prefixed('personal API key', 'user:', shaped(/[\w.-]{1,64}:[\w-]{22}(?![\w-])/)),
  ),
  service(
    'StepZen',
    'stepzen.com/docs',
    named('admin key', ['stepzen'], shaped(/[\w:.+]{20,40}::stepzen\.net\+\d+::[0-9a-f]{64}/)),
  ),
  service(
    'Prisma',
    'www.prisma.io/docs/',
    prefixed(
      'Data Platform API key',
      'prisma://',
      shaped(
        /accelerate\.prisma-data\.net\/\?api_key=(?<value>eyJ[\w-]{20,100}\.eyJ[\w-]{60,400}\.[\w-]{43})/,
      ),
    ),
    named('service token', ['prisma'], shaped(/eyJ[\w-]{20,100}\.eyJ[\w-]{60,400}\.[\w-]{43}/)),
  ),
  service(
    'Nhost',
    'docs.nhost.io/',
    named('admin secret', ['nhost'], base62(32), { needs: /secret|token/i }),
  ),
  service(
    'Appwrite',
    'appwrite.io/docs',
    prefixed('API key', 'standard_', hex(256)),
    named('legacy API key', ['appwrite'], hex(256)),
  ),
  service(
    'Back4App',
    'www.back4app.com/docs',
    named('API key', ['back4app', 'parse rest', 'parse_'], base62(40)),
  ),
  service(
    'Liveblocks',
    'liveblocks.io/docs',
    prefixed('secret key', ['sk_prod_', 'sk_dev_'], shaped(/[\w-]{60,90}(?![\w-])/)),
    prefixed('public key', ['pk_prod_', 'pk_dev_'], shaped(/[\w-]{60,90}(?![\w-])/), {
      publishable: true,
      score: 0.75,
    }),
  ),
  service(
    'Laravel',
    'laravel.com/docs/encryption',
    named('app key', ['app_key', 'app key', 'laravel'], shaped(/base64:[0-9A-Za-z+/]{43}=/)),
  ),
  service(
    'Django',
    'docs.djangoproject.com/en/stable/ref/settings/#secret-key',
    named('secret key', ['secret_key', 'django'], shaped(/(?:django-insecure-)?[0-9a-z!@#$%^&*(_=+)-]{50}/), {
      needs: /secret_?key/i,
    }),
  ),
  service(
    'Rails',
    'guides.rubyonrails.org/security.html',
    named('master key', ['rails master'], hex(32)),
    named('secret key base', ['secret_key_base', 'secret key base'], hex(128)),
  ),
  service(
    'Symfony',
    'symfony.com/doc/current/reference/configuration/framework.html#secret',
    named('app secret', ['app_secret', 'symfony'], hex(32), { needs: /secret/i }),
  ),
  service('Phoenix', 'hexdocs.pm/phoenix/', named('secret key base', ['secret_key_base'], base64(64))),
].flat();
