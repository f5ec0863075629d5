import { named, prefixed, service } from './rows.ts';
import { base36, base62, either, hex, shaped, urlSafe, uuid } from './shapes.ts';

/** Campaigns, attribution, advertising and search engine tools. */
export const marketing = [
  service(
    'Klaviyo',
    'developers.klaviyo.com/',
    prefixed(
      'private API key',
      'pk_',
      shaped(/[0-9a-f]{34}|[0-9A-Za-z]{32,34}(?![\w-])|[0-9A-Za-z]{6}_[0-9a-f]{32}/),
      { score: 0.93 },
    ),
  ),
  service(
    'Customer.io',
    'docs.customer.io/',
    named('API key', ['customerio', 'customer io', 'customer.io'], either(hex(20), hex(32))),
  ),
  service('Iterable', 'support.iterable.com/', named('API key', ['iterable'], hex(32), { alone: false })),
  service('Braze', 'www.braze.com/docs/', named('REST API key', ['braze', 'appboy'], uuid)),
  service(
    'ActiveCampaign',
    'developers.activecampaign.com/',
    named('API key', ['activecampaign', 'active campaign'], hex(64, 72)),
  ),
  service(
    'ConvertKit',
    'developers.kit.com/',
    named('API secret', ['convertkit', 'kit api'], either(urlSafe(43), base62(22))),
    prefixed('Kit API key', 'kit_', hex(32)),
  ),
  service('Drip', 'developer.drip.com/', named('API token', ['drip'], hex(32), { alone: false })),
  service(
    'GetResponse',
    'apidocs.getresponse.com/',
    named('API key', ['getresponse', 'get response'], base36(32)),
  ),
  service(
    'Campaign Monitor',
    'www.campaignmonitor.com/api/',
    named(
      'API key',
      ['campaign monitor', 'campaignmonitor', 'createsend'],
      shaped(/[\w+/]{86}==|[0-9a-f]{32}/),
    ),
  ),
  service(
    'Constant Contact',
    'developer.constantcontact.com/',
    named('API key', ['constant contact', 'constantcontact'], either(uuid, base36(24))),
  ),
  service(
    'Omnisend',
    'api-docs.omnisend.com/',
    named('API key', ['omnisend'], shaped(/[0-9a-f]{24}-[0-9A-Za-z]{40,60}/)),
  ),
  service('Moosend', 'moosend.com/', named('API key', ['moosend'], uuid)),
  service('Beamer', 'www.getbeamer.com/api', prefixed('API key', 'b_', shaped(/[\w=-]{44}(?![\w=-])/))),
  service(
    'Marketo',
    'experienceleague.adobe.com/docs/marketo-developer/',
    named('client secret', ['marketo'], base62(32)),
  ),
  service(
    'Pardot',
    'developer.salesforce.com/docs/marketing/pardot/',
    named('user key', ['pardot'], hex(32)),
  ),
  service(
    'Branch',
    'help.branch.io/',
    named('secret', ['branch'], shaped(/secret_(?:live|test)_[0-9A-Za-z]{32}/)),
    prefixed('secret key', ['secret_live_', 'secret_test_'], base62(32)),
    prefixed('key', ['key_live_', 'key_test_'], base62(32), { publishable: true, score: 0.75 }),
  ),
  service(
    'AppsFlyer',
    'dev.appsflyer.com/',
    named('dev key', ['appsflyer', 'apps flyer', 'af dev', 'af_dev_key'], base62(22)),
    named(
      'API token',
      ['appsflyer'],
      shaped(/eyJ[\w-]{20,200}\.[\w-]{60,900}\.[\w-]{60,900}(?:\.[\w-]{20,200}){0,2}/),
    ),
  ),
  service('Kochava', 'support.kochava.com/', named('API key', ['kochava'], uuid)),
  service(
    'Leanplum',
    'docs.leanplum.com/',
    prefixed('API key', ['prod_', 'dev_'], shaped(/[0-9A-Za-z]{43}/), { score: 0.8 }),
  ),
  service(
    'CleverTap',
    'developer.clevertap.com/',
    named('passcode', ['clevertap', 'x-clevertap-passcode'], shaped(/[A-Z]{3}-[A-Z]{3}-[A-Z]{4}/), {
      needs: /pass/i,
      allowLetters: true,
    }),
  ),
  service('WebEngage', 'docs.webengage.com/', named('API key', ['webengage'], uuid)),
  service(
    'Google Ads',
    'developers.google.com/google-ads/api/',
    named('developer token', ['google ads', 'googleads', 'adwords', 'developer token'], urlSafe(22), {
      needs: /developer/i,
    }),
  ),
  service(
    'Bing Webmaster',
    'learn.microsoft.com/bingwebmaster/',
    named('API key', ['bing webmaster', 'bingwebmaster'], hex(32)),
  ),
  service('Semrush', 'developer.semrush.com/', named('API key', ['semrush'], hex(32))),
  service('Ahrefs', 'docs.ahrefs.com/', named('API token', ['ahrefs'], urlSafe(40))),
  service(
    'Moz',
    'moz.com/api/docs',
    prefixed('API token', 'mozscape-', shaped(/[0-9A-Za-z]{10}:[0-9A-Za-z]{30,40}/)),
    named('secret key', ['mozscape', 'moz secret', 'moz api'], hex(32)),
  ),
  service('DataForSEO', 'docs.dataforseo.com/', named('password', ['dataforseo'], hex(16))),
  service('Taboola', 'developers.taboola.com/', named('client secret', ['taboola'], hex(32))),
  service(
    'Impact',
    'developer.impact.com/',
    named('auth token', ['impact radius', 'impactradius', 'impact api'], shaped(/[\w.~-]{32}/)),
  ),
  service('Awin', 'developer.awin.com/', named('API token', ['awin'], uuid)),
  service('Trustpilot', 'developers.trustpilot.com/', named('API key', ['trustpilot'], base62(32))),
  service('Yotpo', 'develop.yotpo.com/', named('secret key', ['yotpo'], base62(40))),
  service(
    'Sailthru',
    'getstarted.meetmarigold.com/engagebysailthru/',
    named('API secret', ['sailthru'], hex(32)),
  ),
  service(
    'Buffer',
    'buffer.com/developers/api',
    named('access token', ['bufferapp', 'buffer api', 'buffer access'], shaped(/\d\/[0-9a-f]{32}/)),
  ),
].flat();
