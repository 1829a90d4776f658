type Environment = { readonly [name: string]: string | undefined };

/** Events of GitHub Actions (and Gitea's and Forgejo's) that run code which somebody with write access has pushed. Any other may run a stranger's. */
const PUSHED =
  /^(push|schedule|workflow_dispatch|repository_dispatch|release|create|deployment|merge_group|registry_package)$/;

/** Variables by which CI services say that they run for a pull or merge request. */
const PULL_REQUEST_VARIABLES: readonly string[] = [
  'GITHUB_HEAD_REF',
  'CI_MERGE_REQUEST_ID', // GitLab
  'CI_MERGE_REQUEST_IID',
  'CI_EXTERNAL_PULL_REQUEST_IID',
  'CIRCLE_PULL_REQUEST',
  'CIRCLE_PULL_REQUESTS',
  'CIRCLE_PR_NUMBER',
  'TRAVIS_PULL_REQUEST',
  'BUILDKITE_PULL_REQUEST',
  'SYSTEM_PULLREQUEST_PULLREQUESTID', // Azure Pipelines
  'SYSTEM_PULLREQUEST_PULLREQUESTNUMBER',
  'BITBUCKET_PR_ID',
  'CHANGE_ID', // Jenkins
  'ghprbPullId',
  'gitlabMergeRequestId',
  'gitlabMergeRequestIid',
  'GERRIT_CHANGE_NUMBER',
  'DRONE_PULL_REQUEST', // also Harness
  'CI_COMMIT_PULL_REQUEST', // Woodpecker
  'APPVEYOR_PULL_REQUEST_NUMBER',
  'CIRRUS_PR',
  'CM_PULL_REQUEST', // Codemagic
  'BITRISE_PULL_REQUEST',
  'SEMAPHORE_GIT_PR_NUMBER',
  'PULL_NUMBER', // Prow
  'PULL_REQUEST', // Netlify, Bitrise
  'IS_PULL_REQUEST', // Render, Shippable
  'VERCEL_GIT_PULL_REQUEST_ID',
  'AWS_PULL_REQUEST_ID', // Amplify
  'CF_PULL_REQUEST_NUMBER', // Codefresh
  'CI_PULL_REQUEST_NUMBER', // Xcode Cloud
  'BUDDY_EXECUTION_PULL_REQUEST_ID',
  'BUDDY_RUN_PR_ID',
  'SD_PULL_REQUEST', // Screwdriver
  'SCRUTINIZER_PR_NUMBER',
];

/** Variables that hold what a build was started by. */
const CAUSES: readonly (readonly [variable: string, pullRequest: RegExp])[] = [
  ['CI_PIPELINE_SOURCE', /merge_request|pull_request/], // GitLab
  ['CI_PIPELINE_EVENT', /^pull_request/], // Woodpecker
  ['CI_BUILD_EVENT', /^pull_request/],
  ['DRONE_BUILD_EVENT', /^pull_request/],
  ['TRAVIS_EVENT_TYPE', /^pull_request/],
  ['BUILD_REASON', /^PullRequest$/i], // Azure Pipelines
  ['CODEBUILD_WEBHOOK_EVENT', /^PULL_REQUEST/],
  ['CODEBUILD_WEBHOOK_TRIGGER', /^(pr|merge-request)\//],
  ['CODEBUILD_SOURCE_VERSION', /^(pr|merge-request)\//],
  ['SEMAPHORE_GIT_REF_TYPE', /^pull-request$/],
  ['JOB_TYPE', /^(presubmit|batch)$/], // Prow
  ['gitlabActionType', /^(MERGE|NOTE)$/], // Jenkins
];

/** Variables that only CI services set. */
const CI_VARIABLES: readonly string[] = [
  'CI',
  'CONTINUOUS_INTEGRATION',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'JENKINS_URL',
  'TEAMCITY_VERSION',
  'TF_BUILD', // Azure Pipelines
  'CODEBUILD_BUILD_ID',
  'PROW_JOB_ID',
  'BITRISE_IO',
  'BUILDKITE',
  'BITBUCKET_BUILD_NUMBER',
];

const isSet = (environment: Environment, variable: string): boolean =>
  !/^(|false|0|none|null)$/i.test((environment[variable] ?? '').trim());

/** Whether CI runs here for a pull request: for code that nobody has reviewed. */
export function isPullRequest(environment: Environment): boolean {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  if (event !== '' && !PUSHED.test(event)) return true;
  return (
    PULL_REQUEST_VARIABLES.some((variable) => isSet(environment, variable)) ||
    CAUSES.some(([variable, pullRequest]) => pullRequest.test(environment[variable] ?? ''))
  );
}

/** Whether a CI service runs this, for whatever reason. */
export const isCi = (environment: Environment): boolean =>
  CI_VARIABLES.some((variable) => isSet(environment, variable)) || isPullRequest(environment);

/** Why no remote is written here, unless its settings say `write-pull-requests`: in words. `undefined`: those with `write` are. */
export function readOnlyReason(environment: Environment): string | undefined {
  if (isPullRequest(environment)) return 'CI runs for a pull request';
  return isCi(environment) && environment['PIPELINE_CACHE_WRITE'] !== '1'
    ? 'CI writes only where PIPELINE_CACHE_WRITE is 1'
    : undefined;
}
