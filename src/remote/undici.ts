/** The HTTP client, in a file of its own so that it is loaded when a remote is asked for the first time. */
export { Pool } from 'undici';
