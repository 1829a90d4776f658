/** Name and password of a URL: up to the last `@` before its path, and beyond where a password was written with a `/`. */
const credentials = /(?<=[a-z][a-z\d+.-]*:\/\/)(?:[^\s/?#"'<>]+|[^\s/?#"'<>@:]*:(?!\d+\/)[^\s"'<>@]*)@/gi;

/** Query params that are a signature or a token, as in presigned URLs of S3, Google and Azure. */
const signatures =
  /(?<=[?&](?:amp;)?(?:x-(?:amz|goog)-(?:signature|credential|security-token)|sig|signature|awsaccesskeyid|(?:access_|auth_|private_)?token|api_?key|password|secret)=)[^\s&#"'<>]+/gi;

/** The text with what its URLs hold of names, passwords and signatures masked; an excerpt keeps its columns with a mask of the same length. */
export const maskUrls = (text: string, mask: (secret: string) => string = () => '***'): string =>
  text
    .replace(credentials, (found) => `${mask(found.slice(0, -1))}@`)
    .replace(signatures, (found) => mask(found));
