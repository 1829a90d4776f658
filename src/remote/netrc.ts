/** Name and password that a `.netrc` has for a host (`default` for every other); as curl and git read it, without macros. */
export function netrcLogin(
  text: string,
  host: string,
): { readonly login: string; readonly password: string } | undefined {
  const words = text.split('\n').flatMap((line) => line.replace(/^\s*#.*/, '').match(/"[^"]*"|\S+/g) ?? []);
  let matches = false;
  let [login, password] = ['', ''];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === 'machine' || word === 'default') {
      if (matches) break;
      matches = word === 'default' || words[++at] === host;
    } else if (word === 'login' && matches) login = plain(words[++at]);
    else if (word === 'password' && matches) password = plain(words[++at]);
  }
  return matches ? { login, password } : undefined;
}

const plain = (word = ''): string => word.replace(/^"(.*)"$/, '$1');
