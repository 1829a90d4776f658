import { describe, expect, test } from 'vitest';
import { isCi, isPullRequest, readOnlyReason } from '../../src/remote/ci.ts';

type Environment = { readonly [name: string]: string };

const github = (event: string): Environment => ({
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: event,
});

/** As the services' documentation gives their variables. */
const pullRequests: readonly (readonly [string, Environment])[] = [
  ...[
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'pull_request_comment',
    'workflow_run',
    'issue_comment',
    'issues',
    'discussion_comment',
    'fork',
    'check_run',
    'an_event_of_next_year',
  ].map((event) => [`GitHub ${event}`, github(event)] as const),
  ['GitLab merge request', { CI: 'true', GITLAB_CI: 'true', CI_MERGE_REQUEST_ID: '1' }],
  ['GitLab merge request event', { CI: 'true', CI_PIPELINE_SOURCE: 'merge_request_event' }],
  ['GitLab external pull request', { CI: 'true', CI_PIPELINE_SOURCE: 'external_pull_request_event' }],
  ['GitLab external pull request id', { CI: 'true', CI_EXTERNAL_PULL_REQUEST_IID: '3' }],
  ['CodeBuild webhook', { CODEBUILD_BUILD_ID: 'b:1', CODEBUILD_WEBHOOK_EVENT: 'PULL_REQUEST_UPDATED' }],
  ['CodeBuild trigger', { CODEBUILD_BUILD_ID: 'b:1', CODEBUILD_WEBHOOK_TRIGGER: 'pr/12' }],
  ['CodeBuild version', { CODEBUILD_BUILD_ID: 'b:1', CODEBUILD_SOURCE_VERSION: 'pr/12' }],
  ['Bitrise', { BITRISE_IO: 'true', BITRISE_PULL_REQUEST: '4' }],
  ['Bitrise PULL_REQUEST', { CI: 'true', PULL_REQUEST: 'true' }],
  ['Semaphore number', { CI: 'true', SEMAPHORE: 'true', SEMAPHORE_GIT_PR_NUMBER: '5' }],
  ['Semaphore ref type', { CI: 'true', SEMAPHORE_GIT_REF_TYPE: 'pull-request' }],
  ['Woodpecker', { CI: 'woodpecker', CI_PIPELINE_EVENT: 'pull_request' }],
  ['Woodpecker closed', { CI: 'woodpecker', CI_PIPELINE_EVENT: 'pull_request_closed' }],
  ['Woodpecker number', { CI: 'woodpecker', CI_COMMIT_PULL_REQUEST: '6' }],
  ['Woodpecker 0.15', { CI: 'woodpecker', CI_BUILD_EVENT: 'pull_request' }],
  ['Prow presubmit', { CI: 'true', PROW_JOB_ID: 'x', JOB_TYPE: 'presubmit', PULL_NUMBER: '7' }],
  ['Prow batch', { CI: 'true', PROW_JOB_ID: 'x', JOB_TYPE: 'batch' }],
  ['Jenkins', { JENKINS_URL: 'http://j', CHANGE_ID: '8' }],
  ['Jenkins ghprb', { JENKINS_URL: 'http://j', ghprbPullId: '8' }],
  ['Jenkins GitLab', { JENKINS_URL: 'http://j', gitlabActionType: 'MERGE' }],
  ['Travis', { CI: 'true', TRAVIS_PULL_REQUEST: '9' }],
  ['Travis event', { CI: 'true', TRAVIS_EVENT_TYPE: 'pull_request' }],
  ['CircleCI', { CI: 'true', CIRCLE_PULL_REQUEST: 'https://github.com/a/b/pull/1' }],
  ['CircleCI number', { CI: 'true', CIRCLE_PR_NUMBER: '1' }],
  ['CircleCI list', { CI: 'true', CIRCLE_PULL_REQUESTS: 'https://github.com/a/b/pull/1' }],
  ['AppVeyor', { CI: 'True', APPVEYOR_PULL_REQUEST_NUMBER: '2' }],
  ['Azure id', { TF_BUILD: 'True', SYSTEM_PULLREQUEST_PULLREQUESTID: '3' }],
  ['Azure reason', { TF_BUILD: 'True', BUILD_REASON: 'PullRequest' }],
  ['Drone', { CI: 'true', DRONE_PULL_REQUEST: '4' }],
  ['Drone event', { CI: 'true', DRONE_BUILD_EVENT: 'pull_request' }],
  ['Buildkite', { CI: 'true', BUILDKITE_PULL_REQUEST: '5' }],
  ['Bitbucket', { CI: 'true', BITBUCKET_PR_ID: '6' }],
  ['Cirrus', { CI: 'true', CIRRUS_PR: '7' }],
  ['Codemagic', { CI: 'true', CM_PULL_REQUEST: 'true' }],
  ['Codefresh', { CI: 'true', CF_PULL_REQUEST_NUMBER: '8' }],
];

const builds: readonly (readonly [string, Environment])[] = [
  ...['push', 'schedule', 'workflow_dispatch', 'release', 'merge_group'].map(
    (event) => [`GitHub ${event}`, github(event)] as const,
  ),
  ['GitLab push', { CI: 'true', GITLAB_CI: 'true', CI_PIPELINE_SOURCE: 'push' }],
  ['CodeBuild push', { CODEBUILD_BUILD_ID: 'b:1', CODEBUILD_WEBHOOK_EVENT: 'PUSH' }],
  ['Bitrise push', { BITRISE_IO: 'true', BITRISE_PULL_REQUEST: '', PULL_REQUEST: 'false' }],
  ['Semaphore push', { CI: 'true', SEMAPHORE_GIT_REF_TYPE: 'branch', SEMAPHORE_GIT_PR_NUMBER: '' }],
  ['Woodpecker push', { CI: 'woodpecker', CI_PIPELINE_EVENT: 'push', CI_COMMIT_PULL_REQUEST: '' }],
  ['Prow postsubmit', { CI: 'true', PROW_JOB_ID: 'x', JOB_TYPE: 'postsubmit' }],
  ['Travis push', { CI: 'true', TRAVIS_PULL_REQUEST: 'false', TRAVIS_EVENT_TYPE: 'push' }],
  ['Buildkite push', { CI: 'true', BUILDKITE_PULL_REQUEST: 'false' }],
  ['Azure push', { TF_BUILD: 'True', BUILD_REASON: 'IndividualCI' }],
  ['TeamCity', { TEAMCITY_VERSION: '2026.1' }],
  ['Jenkins', { JENKINS_URL: 'http://j' }],
  ['a CI that nobody knows', { CI: '1' }],
];

describe('a build in CI', () => {
  test.each(pullRequests)('for a pull request is recognized: %s', (_, environment) => {
    expect(isPullRequest(environment)).toBe(true);
    expect(readOnlyReason({ ...environment, PIPELINE_CACHE_WRITE: '1' })).toMatch(/pull request/);
  });

  test.each(builds)('of a branch writes only when it asks to: %s', (_, environment) => {
    expect([isPullRequest(environment), isCi(environment)]).toEqual([false, true]);
    expect(readOnlyReason(environment)).toMatch(/PIPELINE_CACHE_WRITE/);
    expect(readOnlyReason({ ...environment, PIPELINE_CACHE_WRITE: '1' })).toBeUndefined();
  });

  test.each([{}, { CI: '' }, { CI: 'false' }, { HOME: '/root' }])('is no other: %j', (environment) => {
    expect(readOnlyReason(environment)).toBeUndefined();
  });
});
