/** The text of the module that holds the compiled kernels. Throws with the compiler's words on an error. */
export function compileKernels(): Promise<string>;
