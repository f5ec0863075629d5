import { catalogue } from '../secrets/index.ts';

/** Services that give out names and addresses, and hardly any credential of a form of its own. */
const others =
  'azure entra adfs docker dockerhub kubernetes kube jira confluence bitbucket tableau looker octopus mattermost rocketchat ' +
  'truenas openshift sonarqube sonar nexus artifactory jenkins vault grafana kibana keycloak browserstack sauce ' +
  'saucelabs cypress lambdatest perfecto kobiton cloudinary imagekit geoip maxmind facebook fb huawei wechat lark feishu ' +
  'dingtalk sendbird agora algolia mongodb atlas planetscale pscale onelogin okta auth0 salesforce servicenow snowflake ' +
  'databricks voiceflow ebay yahoo zoom twilio discord telegram slack github gitlab wpengine wpe trigger supabase ' +
  'upstash mixpanel segment amplitude posthog clickhouse couchbase helpscout kafka sumologic sentry gcp aws azuread';

/** Words that services share with everything else. */
const everyday =
  /^(?:open|code|data|cloud|fire|flow|base|prefix|segment|branch|front|square|stripe|linear|notion|monday|render|heap|hop|mode|proof|box|line|ship|post|mail|send|read|rest|cash|coin|fly|deep|google|amazon|microsoft|apple|project|account|customer|event|plain|help|chat|user|http|https|native|web|your|free|live|node|time|weather|news|currency|exchange|bit|ip|my|log|logs|log|api|app|get|new|one|the|pub|hub|air|ai|id|key|test|server|local|docs|link|origin|scale|vault|trigger|render|resend|replicate|together|perplexity|shared|duo|age|intercom|basic|split|statuspage|buffer|fetch|host|proxy|remote|cache|redirect|index|build)$/;

/** How services are called in keys: one word, in lower case. */
export function serviceNames(): ReadonlySet<string> {
  const names = new Set(others.split(' '));
  for (const { service } of catalogue) {
    const words = service?.toLowerCase().match(/[a-z\d]+/g) ?? [];
    for (const name of [words.join(''), words[0] ?? ''])
      if (name.length >= 3 && !everyday.test(name)) names.add(name);
  }
  return names;
}
