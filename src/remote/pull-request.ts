type Environment = { readonly [name: string]: string | undefined };

/** Variables by which CI services say that they run for a pull or merge request, and the values that say that they do not. */
const signs: readonly (readonly [variable: string, without: readonly string[]])[] = [
  ['CI_MERGE_REQUEST_ID', []], // GitLab
  ['CIRCLE_PULL_REQUEST', []],
  ['CIRCLE_PR_NUMBER', []],
  ['TRAVIS_PULL_REQUEST', ['false']],
  ['BUILDKITE_PULL_REQUEST', ['false']],
  ['SYSTEM_PULLREQUEST_PULLREQUESTID', []], // Azure Pipelines
  ['BITBUCKET_PR_ID', []],
  ['CHANGE_ID', []], // Jenkins
  ['DRONE_PULL_REQUEST', []],
  ['APPVEYOR_PULL_REQUEST_NUMBER', []],
  ['CIRRUS_PR', []],
  ['CM_PULL_REQUEST', ['false']], // Codemagic
];

/** Whether CI runs here for a pull request: for code that nobody has reviewed. */
export const isPullRequest = (environment: Environment): boolean =>
  /^(pull_request|merge_request)/.test(environment['GITHUB_EVENT_NAME'] ?? '') || // also Gitea's and Forgejo's
  signs.some(([variable, without]) => {
    const value = environment[variable] ?? '';
    return value !== '' && !without.includes(value);
  });
